package dev.thirdring.routing.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class PgEscalations implements Escalations {
  static final int LEVELS_MAX = 200;

  @Override
  public Uni<EscalationLadder> ladder() {
    return levels()
        .map(
            rows ->
                new EscalationLadder(
                    rows.stream().collect(Collectors.toMap(row -> row.cause, row -> row.level))));
  }

  @Override
  public Uni<Void> add(
      RoutedTicket ticket, EscalationLadder.Step step, Optional<String> authority, Instant at) {
    EscalationRow row = new EscalationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ticketId = ticket.id().value();
    row.ticketNumber = ticket.number();
    row.level = step.level();
    row.authority = authority.orElse(null);
    row.reason = step.reason();
    row.escalatedAt = at;
    return row.persist().replaceWithVoid();
  }

  static Uni<List<EscalationLevelRow>> levels() {
    return EscalationLevelRow.<EscalationLevelRow>findAll(Sort.by("cause"))
        .page(0, LEVELS_MAX)
        .list();
  }
}
