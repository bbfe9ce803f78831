package dev.thirdring.routing.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.routing.World;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random pauses of one ticket, with a clock that is moved by hand. */
@Tag("R9")
class IndependentClocksTest {
  private static final int SEEDS = 100;
  private static final int TURNS = 20;

  private static RoutedTicket asked(World world) {
    RoutedTicket ticket = world.ticket("QUESTION");
    world.take.take(ticket, false, Optional.empty()).await().indefinitely();
    return ticket;
  }

  private static Map<String, Optional<Instant>> due(World world, RoutedTicket ticket) {
    return world.clocks.of(ticket.id()).await().indefinitely().stream()
        .map(TicketClock.Open.class::cast)
        .collect(Collectors.toMap(one -> one.facts().code(), one -> one.dueAt(World.CALENDAR)));
  }

  @Test
  void noClockMovesBecauseAnotherStandsStill() {
    for (long seed = 0; seed < SEEDS; seed++) {
      World world = new World();
      Random random = new Random(seed);
      RoutedTicket busy = asked(world);
      RoutedTicket quiet = asked(world);
      Map<String, Optional<Instant>> quietBefore = due(world, quiet);
      Optional<Instant> firstReply = due(world, busy).get("first-reply");
      for (int turn = 0; turn < TURNS; turn++) {
        world.clock.advance(Duration.ofMinutes(random.nextInt(120)));
        if (random.nextBoolean()) {
          String reason = random.nextBoolean() ? "customer" : "third-party";
          PauseTicket.Wanted wanted =
              new PauseTicket.Wanted(reason, "x", Optional.empty(), "agent1");
          world.pause.pause(busy.id(), wanted).await().indefinitely();
        } else {
          world.endPause.end(busy.id(), one -> random.nextBoolean(), "a").await().indefinitely();
        }
        assertEquals(quietBefore, due(world, quiet), "seed " + seed);
        assertEquals(firstReply, due(world, busy).get("first-reply"), "seed " + seed);
      }
    }
  }
}
