package dev.thirdring.routing.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A deadline of any service passed (R9). */
@ApplicationScoped
class DeadlineMissedListener implements EventListener<DeadlineMissed> {
  private final RecordMissed record;

  DeadlineMissedListener(RecordMissed record) {
    this.record = record;
  }

  @Override
  public Class<DeadlineMissed> event() {
    return DeadlineMissed.class;
  }

  @Override
  public Uni<Void> on(DeadlineMissed missed, Received received) {
    return record.record(
        new Missed(
            UuidCreator.getTimeOrderedEpoch(),
            missed.service(),
            missed.clock(),
            missed.subjectId(),
            new TicketId(missed.ticketId()),
            Optional.ofNullable(missed.responsible())
                .filter(name -> !name.isBlank())
                .orElse(Unit.CENTRE),
            missed.dueAt(),
            missed.missedAt(),
            0,
            Optional.empty()));
  }
}
