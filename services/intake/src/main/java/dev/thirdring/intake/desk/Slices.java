package dev.thirdring.intake.desk;

import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In which stretches a word is searched for: a few thousand of the newest tickets, then some more,
 * then all. A common word is found in the first and a rare one costs little in any, so no guess
 * about how common it is can go far wrong. How long the stretches are is looked up now and then.
 */
@ApplicationScoped
class Slices {
  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final String SPANS =
      """
      select (select opened_at from ticket order by opened_at desc, id desc limit 1),
             (select opened_at from ticket order by opened_at desc, id desc offset 4000 limit 1),
             (select opened_at from ticket order by opened_at desc, id desc offset 64000 limit 1)
      """;

  private final Pool pool;
  private final Clock clock;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  Slices(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  private record Known(List<Duration> spans, Instant at) {}

  /** The stretches that a list with these conditions goes through, the newest first. */
  Uni<List<Slice>> of(TicketFilter filter, Cursor after) {
    Instant now = clock.instant();
    return spans(now).map(spans -> Slice.before(start(filter, after), now, spans));
  }

  private static Optional<Instant> start(TicketFilter filter, Cursor after) {
    Optional<Instant> end = Optional.ofNullable(filter.to().get(Moment.OPENED));
    // A page may go on among tickets of the very time it ended at.
    return after.equals(Cursor.START)
        ? end
        : Optional.of(after.at().plusMillis(1))
            .filter(at -> end.filter(at::isAfter).isEmpty())
            .or(() -> end);
  }

  private Uni<List<Duration>> spans(Instant now) {
    Known last = known;
    if (last.at().plus(KNOWN_FOR).isAfter(now)) {
      return Uni.createFrom().item(last.spans());
    }
    return pool.query(SPANS)
        .execute()
        .map(rows -> spans(rows.iterator().next()))
        .invoke(spans -> known = new Known(spans, now));
  }

  private static List<Duration> spans(Row row) {
    List<Duration> spans = new ArrayList<>();
    for (int cut = 1; cut < row.size(); cut++) {
      OffsetDateTime at = row.getOffsetDateTime(cut);
      if (at != null) {
        spans.add(Duration.between(at, row.getOffsetDateTime(0)));
      }
    }
    return spans;
  }
}
