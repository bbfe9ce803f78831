package dev.thirdring.metrics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.SumsOfTickets;
import dev.thirdring.metrics.TellsDays;
import dev.thirdring.metrics.WorkedDay;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class RecomputeTicketsIT {
  private static final LocalDate DAY = LocalDate.of(2017, 9, 5);
  private static final Stretch STRETCH =
      new Stretch(Instant.parse("2017-09-05T00:00:00Z"), Instant.parse("2017-09-06T00:00:00Z"));
  private static final String WITHIN = " where at >= '2017-09-05Z' and at < '2017-09-06Z'";

  @Inject RecomputeTickets recompute;
  @Inject Pool pool;

  @Test
  void sumsAreWhatFactsGiveAndBecomeSoAgain() throws Throwable {
    List<WorkedDay.Event> events = WorkedDay.on(DAY);
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);
    SumsOfTickets sums = new SumsOfTickets(pool, DAY);
    List<String> before = sums.kept();

    Recomputed same = recomputed();
    assertEquals(0, same.differing(), same::toString);
    assertTrue(same.facts() > 30 && same.sums() > 20, same::toString);
    assertEquals(before, sums.kept());

    for (String spoilt :
        List.of(
            "update tally_amount set amount = amount + 1" + WITHIN,
            "delete from tally_amount" + WITHIN,
            "update ticket_amount set amount = amount + 3" + WITHIN,
            "delete from ticket_amount" + WITHIN)) {
      pool.query(spoilt).executeAndAwait();
      Recomputed mended = recomputed();
      assertTrue(mended.differing() > 0, spoilt);
      assertTrue(!mended.examples().isEmpty(), spoilt);
      assertEquals(before, sums.kept(), spoilt);
      assertEquals(List.of(), sums.differing(), spoilt);
      assertEquals(0, recomputed().differing(), spoilt);
    }
  }

  private Recomputed recomputed() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> Panache.withTransaction(() -> recompute.recompute(STRETCH)));
  }
}
