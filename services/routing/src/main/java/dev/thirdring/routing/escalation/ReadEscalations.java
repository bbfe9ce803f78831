package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shows and counts what was escalated (R8). */
@ApplicationScoped
public class ReadEscalations {
  private static final String BY_AUTHORITY =
      """
      select e.authority, coalesce(l.name_zh, e.authority) as name_zh,
        coalesce(l.name_en, e.authority) as name_en, count(distinct e.ticket_id) as tickets
      from escalation e left join escalation_level l on l.cause = e.authority
      where e.authority is not null and e.escalated_at >= $1 and e.escalated_at < $2
      group by e.authority, l.name_zh, l.name_en order by tickets desc, e.authority limit 200
      """;

  private static final int OF_TICKET_MAX = 200;

  private final Pool pool;
  private final SettledTickets settled;

  ReadEscalations(Pool pool, SettledTickets settled) {
    this.pool = pool;
    this.settled = settled;
  }

  @WithSession
  public Uni<Page<EscalationView>> list(Cursor after, int size) {
    return EscalationRow.<EscalationRow>find(
            "escalatedAt <= ?1 and (escalatedAt < ?1 or id < ?2)",
            Sort.descending("escalatedAt", "id"),
            after.at(),
            after.id())
        .page(0, size + 1)
        .list()
        .chain(this::views)
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.escalatedAt(), view.escalationId())));
  }

  /** Of one ticket, the oldest first. */
  @WithSession
  public Uni<List<EscalationView>> ofTicket(TicketId ticket) {
    return EscalationRow.<EscalationRow>find(
            "ticketId", Sort.by("escalatedAt").and("id"), ticket.value())
        .page(0, OF_TICKET_MAX)
        .list()
        .chain(this::views);
  }

  private Uni<List<EscalationView>> views(List<EscalationRow> rows) {
    return settled
        .of(rows.stream().map(row -> row.ticketId).toList())
        .map(at -> rows.stream().map(row -> EscalationView.of(row, at.get(row.ticketId))).toList());
  }

  public Uni<List<AuthorityCount>> byAuthority(Instant from, Instant to) {
    return pool.preparedQuery(BY_AUTHORITY)
        .mapping(
            row ->
                new AuthorityCount(
                    row.getString("authority"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getLong("tickets")))
        .execute(Tuple.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  @WithSession
  public Uni<List<EscalationLevel>> levels() {
    return PgEscalations.levels().map(rows -> rows.stream().map(EscalationLevel::of).toList());
  }
}
