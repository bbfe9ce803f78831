package dev.thirdring.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of tickets are what raw facts come to, at every moment and in whatever order they come. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class SumsOfTicketsIT {
  private static final int PARTS = 4;

  @Inject Pool pool;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void areWhatAllFactsComeToAtEveryMoment(int seed) {
    LocalDate day = LocalDate.of(2018, 4, 30).plusMonths(seed);
    SumsOfTickets sums = new SumsOfTickets(pool, day);
    TellsDays days = new TellsDays(pool);
    List<WorkedDay.Event> events = corrected(WorkedDay.on(day), day);
    List<WorkedDay.Event> shuffled = new ArrayList<>(events);
    shuffled.addAll(events);
    Collections.shuffle(shuffled, new Random(seed));

    int size = Math.ceilDiv(shuffled.size(), PARTS);
    for (int from = 0; from < shuffled.size(); from += size) {
      List<WorkedDay.Event> told =
          shuffled.subList(0, Math.min(from + size, shuffled.size())).stream().distinct().toList();
      days.tell(shuffled.subList(from, Math.min(from + size, shuffled.size())));
      assertEquals(List.of(), sums.differing(), "while it is counted");
      days.awaitFacts(told);
      assertEquals(List.of(), sums.differing(), "of a part");
    }
    List<String> once = sums.kept();
    assertTrue(once.size() > 50, once::toString);

    days.forgetInbox(events);
    Collections.shuffle(shuffled, new Random(-seed));
    days.tell(shuffled);
    days.awaitInbox(events);
    assertEquals(once, sums.kept(), "all again, in another order");
    assertEquals(List.of(), sums.differing());
  }

  /** Two complaints turn out to be something else, and one of them a complaint again. */
  private static List<WorkedDay.Event> corrected(List<WorkedDay.Event> events, LocalDate day) {
    List<WorkedDay.Event> all = new ArrayList<>(events);
    all.add(correction(day, "t3", "16:00", "suggestion"));
    all.add(correction(day, "t4", "16:10", "consultation"));
    all.add(correction(day, "t4", "16:20", "complaint"));
    return all;
  }

  private static WorkedDay.Event correction(
      LocalDate day, String ticket, String at, String category) {
    return WorkedDay.other(
        day,
        ticket,
        at + " " + category,
        told ->
            new TicketCorrected(
                told.id(ticket),
                told.at(at),
                "agent1",
                "taken down wrong",
                List.of("category"),
                category,
                null,
                null,
                null,
                "A matter",
                TicketForm.NOTICE,
                false,
                null,
                null,
                null));
  }
}
