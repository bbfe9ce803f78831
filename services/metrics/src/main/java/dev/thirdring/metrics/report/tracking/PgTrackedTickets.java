package dev.thirdring.metrics.report.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgTrackedTickets implements TrackedTickets {
  /** The last assignment is the one that counts; its limit was kept, missed, or is still open. */
  private static final String RECEIVED =
      """
      with opened as (
        select f.ticket_id, f.at, f.channel, f.category, f.tier, f.outcome from fact f
        where f.kind = 'TICKET_OPENED' and f.at >= $1 and f.at < $2
        order by f.at, f.ticket_id limit $3)
      select o.*, k.number, k.subcategory, k.product, k.region, a.department, a.due_at, a.answered_at, a.in_time,
        s.at as settled_at, s.outcome as settled, m.granted, u.outcome as satisfaction, r.amount as repeated
      from opened o
      left join tracked_ticket k on k.ticket_id = o.ticket_id
      left join lateral (
        select d.department, d.due_at,
          (select min(x.at) from fact x where x.subject_id = d.subject_id and (x.kind = 'ASSIGNMENT_ANSWERED'
             or x.kind = 'CLOCK_STOPPED' and x.label = 'department-answer')) as answered_at,
          (select bool_or(x.in_time) from fact x
           where x.subject_id = d.subject_id and (x.kind = 'ASSIGNMENT_ANSWERED'
             or x.kind in ('CLOCK_STOPPED', 'DEADLINE_MISSED') and x.label = 'department-answer')) as in_time
        from fact d where d.ticket_id = o.ticket_id and d.kind = 'ASSIGNMENT_MADE'
        order by d.at desc, d.event_id desc limit 1) as a on true
      left join lateral (
        select x.at, x.outcome from fact x where x.ticket_id = o.ticket_id and x.kind = 'TICKET_SETTLED'
        order by x.at desc, x.event_id desc limit 1) as s on true
      left join lateral (
        select jsonb_agg(jsonb_build_object('currency', g.label, 'amount', g.amount) order by g.label) as granted
        from (
          select x.label, sum(x.amount)::bigint as amount from fact x
          where x.ticket_id = o.ticket_id and x.kind = 'COMPENSATION_DECIDED' and x.outcome = 'GRANTED'
          group by x.label) as g) as m on true
      left join lateral (
        select x.outcome from fact x where x.ticket_id = o.ticket_id and x.kind = 'FOLLOW_UP_COMPLETED'
        order by x.at desc, x.event_id desc limit 1) as u on true
      left join lateral (
        select max(x.amount) as amount from fact x
        where x.ticket_id = o.ticket_id and x.kind = 'COMPLAINT_REPEATED') as r on true
      order by o.at, o.ticket_id
      """;

  private final Pool pool;
  private final Duration timeLimit;

  PgTrackedTickets(
      Pool pool,
      @ConfigProperty(name = "third-ring.figures.time-limit", defaultValue = "PT30S")
          Duration timeLimit) {
    this.pool = pool;
    this.timeLimit = timeLimit;
  }

  @Override
  public Uni<List<TrackedTicket>> received(Instant from, Instant to, int rowsMax) {
    return pool.withTransaction(
        connection ->
            connection
                .query("set local statement_timeout = " + timeLimit.toMillis())
                .execute()
                .chain(
                    () ->
                        connection
                            .preparedQuery(RECEIVED)
                            .mapping(PgTrackedTickets::ticket)
                            .execute(
                                Tuple.of(
                                    from.atOffset(ZoneOffset.UTC),
                                    to.atOffset(ZoneOffset.UTC),
                                    rowsMax)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
  }

  private static TrackedTicket ticket(Row row) {
    boolean atOnce =
        "ON_THE_SPOT".equals(row.getString("outcome")) && row.getString("department") == null;
    String settled = row.getString("settled");
    Instant received = instant(row, "at");
    return new TrackedTicket(
        row.getString("number"),
        received,
        row.getString("channel"),
        row.getString("category"),
        row.getString("subcategory"),
        row.getString("product"),
        row.getString("region"),
        row.getString("tier"),
        row.getString("department"),
        instant(row, "due_at"),
        atOnce ? received : instant(row, "answered_at"),
        atOnce ? Boolean.TRUE : row.getBoolean("in_time"),
        atOnce && settled == null ? received : instant(row, "settled_at"),
        accepted(atOnce, settled),
        granted(row.getJsonArray("granted")),
        row.getString("satisfaction"),
        row.getLong("repeated"));
  }

  private static Boolean accepted(boolean atOnce, String settled) {
    return settled != null ? Boolean.valueOf(settled.equals("ACCEPTED")) : atOnce ? true : null;
  }

  private static List<TrackedTicket.Granted> granted(JsonArray granted) {
    return granted == null
        ? List.of()
        : granted.stream()
            .map(JsonObject.class::cast)
            .map(one -> new TrackedTicket.Granted(one.getString("currency"), one.getLong("amount")))
            .toList();
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
