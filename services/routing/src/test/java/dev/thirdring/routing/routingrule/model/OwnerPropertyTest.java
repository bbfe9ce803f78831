package dev.thirdring.routing.routingrule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.routing.routingrule.model.Condition.Trait;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over random tickets, rule sets and units; a failure names its seed. */
@Tag("R7")
class OwnerPropertyTest {
  private static final int TRIES = 20_000;
  private static final String CENTRE = "centre";
  private static final List<String> WORDS = List.of("", "a", "ab", "b", "*", "＊", "c");
  private static final List<String> UNITS = List.of("u1", "u2", "u3", "never-heard-of", CENTRE);

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static RoutedTicket ticket(Random random) {
    Traits traits =
        new Traits(
            one(random, WORDS),
            one(random, WORDS),
            random.nextBoolean() ? null : one(random, WORDS),
            one(random, WORDS),
            one(random, WORDS),
            one(random, WORDS),
            random.nextBoolean(),
            one(random, WORDS),
            one(random, WORDS));
    return new RoutedTicket(
        new TicketId(new UUID(1, 1)),
        "TR-1",
        one(random, WORDS),
        traits,
        one(random, WORDS),
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty());
  }

  private static Condition condition(Random random) {
    Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      if (random.nextInt(4) == 0) {
        traits.put(trait, List.of(one(random, WORDS), one(random, WORDS)));
      }
    }
    return new Condition(
        traits,
        random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
        random.nextInt(4) == 0
            ? Optional.of(new Hours(time(random), time(random)))
            : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty());
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private static Rulebook book(Random random) {
    List<RoutingRule> rules = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      rules.add(
          new RoutingRule(
              "r" + i,
              random.nextInt(3),
              condition(random),
              one(random, UNITS),
              Work.ANY,
              "理由",
              "Reason"));
    }
    return new Rulebook(random.nextInt(), rules, one(random, UNITS));
  }

  @Test
  void anyTicketHasAnOwnerThatTakesTicketsWhateverTheRuleSet() {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      RoutedTicket ticket = ticket(random);
      Rulebook book = book(random);
      Moment moment = new Moment(time(random), random.nextBoolean());
      Set<String> active = new HashSet<>(Set.of(CENTRE));
      UNITS.stream().filter(unit -> random.nextBoolean()).forEach(active::add);

      Decision decision = book.choose(ticket, moment, active, CENTRE);

      String told = "seed " + seed + ": " + decision;
      assertTrue(active.contains(decision.choice().department()), told);
      assertTrue(!decision.choice().rule().isBlank(), told);
      assertTrue(!decision.choice().reason().isBlank(), told);
      assertEquals(book.number(), decision.ruleSet(), told);
      assertEquals(decision, book.choose(ticket, moment, active, CENTRE), told);
    }
  }
}
