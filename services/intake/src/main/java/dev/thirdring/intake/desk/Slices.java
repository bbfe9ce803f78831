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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which stretches words are searched for: the newest tickets, then some more, then all. How long
 * the stretches are, and how many tickets there are, is looked up now and then.
 */
@ApplicationScoped
class Slices {
  /** How many tickets the first slice holds, and what each holds with those before it. */
  private static final List<Integer> TICKETS = List.of(1_500, 12_000, 96_000);

  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final String SPANS =
      """
      select (select greatest(reltuples, 0)::bigint from pg_class where oid = 'ticket'::regclass), %s
      """
          .formatted(
              Stream.concat(Stream.of(0), TICKETS.stream())
                  .map(
                      "(select opened_at from ticket order by opened_at desc, id desc offset %d limit 1)"
                          ::formatted)
                  .collect(Collectors.joining(", ")));

  private final Pool pool;
  private final Clock clock;
  private volatile Known known = new Known(0, List.of(), Instant.MIN);

  Slices(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  private record Known(long tickets, List<Duration> spans, Instant at) {}

  /** The stretches that a list with these conditions goes through, the newest first. */
  Uni<List<Slice>> of(TicketFilter filter, Cursor after) {
    Instant now = clock.instant();
    return known(now).map(known -> Slice.before(start(filter, after), now, known.spans()));
  }

  /** About how many tickets there are in all, as the last look-up knew. */
  long tickets() {
    return known.tickets();
  }

  /** About how many tickets the first slices hold together. */
  static long tickets(int slices) {
    return TICKETS.get(Math.min(slices, TICKETS.size()) - 1);
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

  private Uni<Known> known(Instant now) {
    Known last = known;
    if (last.at().plus(KNOWN_FOR).isAfter(now)) {
      return Uni.createFrom().item(last);
    }
    return pool.query(SPANS)
        .execute()
        .map(rows -> known(rows.iterator().next(), now))
        .invoke(read -> known = read);
  }

  private static Known known(Row row, Instant now) {
    List<Duration> spans = new ArrayList<>();
    OffsetDateTime newest = row.getOffsetDateTime(1);
    for (int cut = 2; cut < row.size(); cut++) {
      OffsetDateTime at = row.getOffsetDateTime(cut);
      if (at != null) {
        spans.add(Duration.between(at, newest));
      }
    }
    return new Known(row.getLong(0), spans, now);
  }
}
