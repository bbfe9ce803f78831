package dev.thirdring.metrics.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.figure.model.Tally;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class PgTalliesIT {
  @Inject Pool pool;
  @Inject Clock clock;

  @Test
  void givesUpWhenAddingTakesTooLong() {
    SqlConnection other = pool.getConnectionAndAwait();
    try {
      other.query("begin").executeAndAwait();
      other.query("lock table tally_amount in access exclusive mode").executeAndAwait();
      PgTallies hurried = new PgTallies(pool, Duration.ofMillis(200), ZoneId.of("UTC"), clock);
      assertThrows(
          TookTooLongException.class,
          () ->
              hurried
                  .of(Set.of(Tally.COMPLAINTS), aWeek(), 10)
                  .await()
                  .atMost(Duration.ofSeconds(20)));
    } finally {
      other.query("rollback").executeAndAwait();
      other.closeAndAwait();
    }
  }

  private static Question aWeek() {
    return new Question(
        new Range(
            Instant.parse("2021-05-10T00:00:00Z"),
            Instant.parse("2021-05-17T00:00:00Z"),
            ZoneId.of("UTC")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
