package dev.thirdring.routing.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.escalation.model.Trigger;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PgEscalations implements Escalations {
  static final int LEVELS_MAX = 200;
  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 2))";
  private static final String MISSED =
      "select count(*) from missed_deadline where ticket_id = ?1 and clock <> 'archive'";

  @Override
  public Uni<EscalationLadder> ladder() {
    return levels()
        .map(
            rows ->
                new EscalationLadder(
                    rows.stream().collect(Collectors.toMap(row -> row.cause, row -> row.level))));
  }

  @Override
  public Uni<Trigger> trigger(TriggerKind kind) {
    return TriggerRow.<TriggerRow>findById(kind).map(row -> Trigger.parse(row.levels));
  }

  /** Counted one after the other, or of two at once neither would be the last. */
  @Override
  public Uni<Integer> missedOf(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                    .setParameter(1, ticket.toString())
                    .getSingleResult()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(MISSED, Long.class)
                                .setParameter(1, ticket.value())
                                .getSingleResult()))
        .map(Long::intValue);
  }

  @Override
  public Uni<UUID> add(
      RoutedTicket ticket, EscalationLadder.Step step, EscalateTicket.Cause cause, Instant at) {
    EscalationRow row = new EscalationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ticketId = ticket.id().value();
    row.ticketNumber = ticket.number();
    row.level = step.level();
    row.authority = cause.authority().orElse(null);
    row.reason = step.reason();
    row.escalatedAt = at;
    row.cause = cause.what();
    row.escalatedBy = cause.by();
    return row.persist().replaceWith(row.id);
  }

  static Uni<List<EscalationLevelRow>> levels() {
    return EscalationLevelRow.<EscalationLevelRow>findAll(Sort.by("cause"))
        .page(0, LEVELS_MAX)
        .list();
  }
}
