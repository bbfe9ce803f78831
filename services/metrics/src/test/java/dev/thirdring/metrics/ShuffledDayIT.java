package dev.thirdring.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked day in another order each time, on a day of its own each time. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class ShuffledDayIT {
  @Inject Pool pool;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderAndAnyRepetitionGiveTheSameFigures(int seed) {
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(seed * 7L);
    List<WorkedDay.Event> events = WorkedDay.on(day);
    Random random = new Random(seed);
    TellsDays days = new TellsDays(pool);

    days.tell(doubled(events, random));
    days.awaitFacts(events);
    assertEquals(new TreeMap<>(HandFigures.ofTheDay()), new TreeMap<>(AskedFigures.ofDay(day)));

    days.forgetInbox(events);
    days.tell(doubled(events, random));
    days.awaitInbox(events);
    assertEquals(
        new TreeMap<>(HandFigures.ofTheDay()),
        new TreeMap<>(AskedFigures.ofDay(day)),
        "an event that comes again when its inbox has forgotten it");
  }

  @Test
  void everythingBeforeTheTicketWasOpenedIsCountedUnderItsDimensions() {
    LocalDate day = LocalDate.of(2022, 6, 1);
    List<WorkedDay.Event> backwards = new ArrayList<>(WorkedDay.on(day));
    Collections.reverse(backwards);
    TellsDays days = new TellsDays(pool);
    days.tell(backwards);
    days.awaitFacts(backwards);
    assertEquals(new TreeMap<>(HandFigures.ofTheDay()), new TreeMap<>(AskedFigures.ofDay(day)));
  }

  @Test
  void aLateEventChangesTheDayItBelongsTo() {
    LocalDate day = LocalDate.of(2022, 8, 1);
    List<WorkedDay.Event> events = WorkedDay.on(day);
    TellsDays days = new TellsDays(pool);
    List<WorkedDay.Event> early =
        events.stream().filter(event -> !event.equals(events.getFirst())).toList();
    days.tell(early);
    days.awaitFacts(early);
    assertEquals("1 / 5 = 20.00", AskedFigures.ofDay(day).get("on_the_spot default"), "without t1");

    days.tell(List.of(events.getFirst()));
    days.awaitFacts(events);
    assertEquals(new TreeMap<>(HandFigures.ofTheDay()), new TreeMap<>(AskedFigures.ofDay(day)));
  }

  private static List<WorkedDay.Event> doubled(List<WorkedDay.Event> events, Random random) {
    List<WorkedDay.Event> twice = new ArrayList<>(events);
    twice.addAll(events);
    Collections.shuffle(twice, random);
    return twice;
  }
}
