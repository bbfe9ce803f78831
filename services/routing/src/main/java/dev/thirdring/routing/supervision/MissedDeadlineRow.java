package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "missed_deadline")
class MissedDeadlineRow extends PanacheEntityBase {
  @Id public UUID id;
  public String service;
  public String clock;
  public UUID subjectId;
  public UUID ticketId;
  public String responsible;
  public Instant dueAt;
  public Instant missedAt;
  public int circle;
  public Instant endedAt;

  void take(Missed missed) {
    id = missed.id();
    service = missed.service();
    clock = missed.clock();
    subjectId = missed.subject();
    ticketId = missed.ticket().value();
    responsible = missed.responsible();
    dueAt = missed.dueAt();
    missedAt = missed.missedAt();
    circle = missed.circle();
    endedAt = missed.endedAt().orElse(null);
  }

  Missed toMissed() {
    return new Missed(
        id,
        service,
        clock,
        subjectId,
        new TicketId(ticketId),
        responsible,
        dueAt,
        missedAt,
        circle,
        Optional.ofNullable(endedAt));
  }
}
