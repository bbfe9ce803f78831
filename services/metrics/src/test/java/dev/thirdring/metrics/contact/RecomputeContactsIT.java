package dev.thirdring.metrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.TellsCalls;
import dev.thirdring.metrics.call.model.WorkedCalls;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M8")
class RecomputeContactsIT {
  private static final Stretch DAY =
      new Stretch(Instant.parse("2022-03-01T16:00:00Z"), Instant.parse("2022-03-02T16:00:00Z"));

  @Inject RecomputeContacts recompute;
  @Inject Pool pool;

  @Test
  void sumsAreWhatTheirContactsGiveAndBecomeSoAgain() throws Throwable {
    TellsCalls.tell(WorkedCalls.on(LocalDate.of(2022, 3, 2))).statusCode(200);
    assertEquals(0, recomputed().differing());

    pool.query(
            "update contact_sum set amount = amount + 1"
                + " where at >= '2022-03-01T16:00:00Z' and at < '2022-03-02T16:00:00Z' and tally = 'CALLS_MATCHED'")
        .executeAndAwait();
    Recomputed mended = recomputed();
    assertTrue(mended.differing() > 0);
    assertTrue(mended.examples().getFirst().contains("was 2, is 1"), mended.examples()::toString);
    assertEquals(0, recomputed().differing());
  }

  private Recomputed recomputed() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> Panache.withTransaction(() -> recompute.recompute(DAY)));
  }
}
