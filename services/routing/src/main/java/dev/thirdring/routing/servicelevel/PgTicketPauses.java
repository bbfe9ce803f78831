package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.PauseReason;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgTicketPauses implements TicketPauses {
  static final int PAUSES_MAX = 1_000;

  @Override
  public Uni<Optional<PauseReason>> reason(String code) {
    return PauseReasonRow.<PauseReasonRow>findById(code)
        .map(row -> Optional.ofNullable(row).map(PauseReasonRow::toReason));
  }

  @Override
  public Uni<List<TicketPause>> openOf(TicketId ticket) {
    return lock(ticket).chain(() -> list("ticketId = ?1 and endedAt is null", ticket));
  }

  @Override
  public Uni<List<TicketPause>> of(TicketId ticket) {
    return list("ticketId = ?1", ticket);
  }

  @Override
  public Uni<Optional<TicketPause>> find(UUID id) {
    return TicketPauseRow.<TicketPauseRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(TicketPauseRow::toPause));
  }

  @Override
  public Uni<Void> save(TicketPause pause) {
    return TicketPauseRow.<TicketPauseRow>findById(pause.id())
        .chain(
            known -> {
              TicketPauseRow row = known == null ? new TicketPauseRow() : known;
              row.take(pause);
              return row.persist();
            })
        .replaceWithVoid();
  }

  private static Uni<List<TicketPause>> list(String query, TicketId ticket) {
    return TicketPauseRow.<TicketPauseRow>find(query, Sort.by("pausedAt").and("id"), ticket.value())
        .page(0, PAUSES_MAX)
        .list()
        .map(rows -> rows.stream().map(TicketPauseRow::toPause).toList());
  }

  private static Uni<Void> lock(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))",
                        Integer.class)
                    .setParameter(1, ticket.toString())
                    .getSingleResult())
        .replaceWithVoid();
  }
}
