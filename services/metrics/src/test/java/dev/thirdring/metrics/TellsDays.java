package dev.thirdring.metrics;

import dev.thirdring.platform.testkit.EventProbe;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Publishes events and waits until they are counted. */
public record TellsDays(Pool pool) {

  public void tell(List<WorkedDay.Event> events) {
    try (EventProbe probe = new EventProbe()) {
      events.forEach(event -> probe.publishSoon(event.id(), event.key(), event.record()));
    }
  }

  public void awaitFacts(List<WorkedDay.Event> events) {
    await("select count(*) from fact where event_id = any($1)", events);
  }

  void awaitInbox(List<WorkedDay.Event> events) {
    await("select count(*) from inbox where split_part(event_id, '#', -1) = any($1)", events);
  }

  void forgetInbox(List<WorkedDay.Event> events) {
    pool.preparedQuery("delete from inbox where split_part(event_id, '#', -1) = any($1)")
        .executeAndAwait(Tuple.of(ids(events)));
  }

  private void await(String count, List<WorkedDay.Event> events) {
    Awaitility.await("all " + events.size() + " events: " + count)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                pool.preparedQuery(count)
                    .executeAndAwait(Tuple.of(ids(events)))
                    .iterator()
                    .next()
                    .getLong(0),
            seen -> seen == events.size());
  }

  private static String[] ids(List<WorkedDay.Event> events) {
    return events.stream().map(WorkedDay.Event::id).distinct().toArray(String[]::new);
  }
}
