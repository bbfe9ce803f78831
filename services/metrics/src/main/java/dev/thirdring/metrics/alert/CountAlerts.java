package dev.thirdring.metrics.alert;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** How many alerts are not over. */
@ApplicationScoped
public class CountAlerts {
  private static final String LIVE =
      """
      select r.figure, a.state, count(*) as alerts from alert a join alert_rule r on r.id = a.rule
      where a.state in ('OPEN', 'ACKNOWLEDGED', 'DECIDED') group by r.figure, a.state order by 1, 2
      """;
  private final Pool pool;

  CountAlerts(Pool pool) {
    this.pool = pool;
  }

  /** Of one figure, in one state. */
  public record Count(String figure, String state, long alerts) {}

  public Uni<List<Count>> live() {
    return pool.query(LIVE)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Count(
                                row.getString("figure"),
                                row.getString("state"),
                                row.getLong("alerts")))
                    .toList());
  }
}
