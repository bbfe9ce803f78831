package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows the board and the urges of a ticket; a department sees what it was told. */
@ApplicationScoped
public class ReadSupervision {
  private final Units units;

  public ReadSupervision(Units units) {
    this.units = units;
  }

  /** Which lines of the board; empty or false: all. */
  public record Wanted(Optional<String> service, Optional<String> responsible, boolean openOnly) {}

  @WithSession
  public Uni<Page<MissedView>> missed(Wanted wanted, Cursor after, int size) {
    StringBuilder query = new StringBuilder("missedAt <= :at and (missedAt < :at or id < :id)");
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    wanted
        .service()
        .ifPresent(
            only -> {
              query.append(" and service = :service");
              values.and("service", only);
            });
    wanted
        .responsible()
        .ifPresent(
            only -> {
              query.append(" and responsible = :responsible");
              values.and("responsible", only);
            });
    if (wanted.openOnly()) {
      query.append(" and endedAt is null");
    }
    return MissedDeadlineRow.<MissedDeadlineRow>find(
            query.toString(), Sort.descending("missedAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(MissedView::of).toList())
        .map(views -> Page.of(views, size, view -> new Cursor(view.missedAt(), view.missedId())));
  }

  /** The oldest first. */
  @WithSession
  public Uni<Page<UrgeView>> urges(TicketId ticket, Actor actor, Cursor after, int size) {
    return UrgeRow.<UrgeRow>find(
            "ticketId = ?1 and urgedAt >= ?2 and (urgedAt > ?2 or id > ?3)",
            Sort.by("urgedAt").and("id"),
            ticket.value(),
            after.at(),
            after.id())
        .page(0, size + 1)
        .list()
        .map(rows -> Page.of(rows, size, row -> new Cursor(row.urgedAt, row.id)))
        .chain(
            page -> told(page.items(), actor).map(views -> new Page<>(views, page.nextCursor())));
  }

  /** The newest, in the order of time. */
  @WithSession
  public Uni<List<UrgeView>> newestUrges(TicketId ticket, Actor actor, int size) {
    return UrgeRow.<UrgeRow>find("ticketId", Sort.descending("urgedAt", "id"), ticket.value())
        .page(0, size)
        .list()
        .chain(rows -> told(rows.reversed(), actor));
  }

  private Uni<List<UrgeView>> told(List<UrgeRow> rows, Actor actor) {
    boolean all =
        actor.isAnyOf(
            Roles.AGENT,
            Roles.SUPERVISOR,
            Roles.QUALITY,
            Roles.GENERAL_MANAGER,
            Roles.ADMINISTRATOR);
    return units
        .all()
        .map(
            known ->
                known.stream().filter(unit -> unit.isActedForBy(actor)).map(Unit::code).toList())
        .map(
            own ->
                rows.stream()
                    .map(UrgeRow::toView)
                    .filter(urge -> all || urge.told().stream().anyMatch(own::contains))
                    .toList());
  }
}
