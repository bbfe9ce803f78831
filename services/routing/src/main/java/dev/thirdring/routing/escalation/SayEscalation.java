package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody escalates while the ticket is handled, and somebody above takes note of it (R8). */
@ApplicationScoped
public class SayEscalation {
  private static final String HAS_IT =
      "select count(*) from assignment where ticket_id = ?1 and department in ?2";

  private final EscalateTicket escalate;
  private final Tickets tickets;
  private final Units units;
  private final Clock clock;

  public SayEscalation(EscalateTicket escalate, Tickets tickets, Units units, Clock clock) {
    this.escalate = escalate;
    this.tickets = tickets;
    this.units = units;
    this.clock = clock;
  }

  /** A department only what it has or had. */
  @WithTransaction
  public Uni<EscalationView> say(
      TicketId id, Optional<String> authority, String reason, Actor actor) {
    return tickets
        .find(id)
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("ticket " + id))))
        .call(ticket -> refuseOthers(id, actor))
        .chain(ticket -> escalate.asSomebodySays(ticket, authority, reason, actor.name()))
        .chain(escalation -> EscalationRow.<EscalationRow>findById(escalation))
        .map(row -> EscalationView.of(row, null));
  }

  private Uni<Void> refuseOthers(TicketId id, Actor actor) {
    if (actor.isAnyOf(Roles.AGENT, Roles.SUPERVISOR)) {
      return Uni.createFrom().voidItem();
    }
    return units
        .all()
        .map(all -> all.stream().filter(unit -> unit.isActedForBy(actor)).map(Unit::code).toList())
        .chain(own -> own.isEmpty() ? Uni.createFrom().item(0L) : having(id, own))
        .invoke(
            count -> {
              if (count == 0) {
                throw new ProblemException(Problem.forbidden("It is another department's."));
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Long> having(TicketId id, List<String> own) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HAS_IT, Long.class)
                    .setParameter(1, id.value())
                    .setParameter(2, own)
                    .getSingleResult());
  }

  /** The first word counts; saying it again changes nothing. */
  @WithTransaction
  public Uni<EscalationView> acknowledge(UUID id, Actor actor) {
    return EscalationRow.<EscalationRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("escalation " + id));
              }
              if (!actor.is(row.level) && !actor.department().equals(Optional.of(row.level))) {
                throw new ProblemException(
                    Problem.forbidden("It was put before the level " + row.level + "."));
              }
              if (row.acknowledgedAt == null) {
                row.acknowledgedBy = actor.name();
                row.acknowledgedAt = clock.instant();
              }
              return EscalationView.of(row, null);
            });
  }
}
