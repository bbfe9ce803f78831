package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.PauseEnd;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "ticket_pause")
class TicketPauseRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public String reason;
  public String clocks;
  public boolean endsOnContact;
  public String remark;
  public String pausedBy;
  public Instant pausedAt;
  public Instant latestAt;
  public Instant endedAt;
  public String endedBy;

  @Enumerated(EnumType.STRING)
  public PauseEnd endedBecause;

  void take(TicketPause pause) {
    id = pause.id();
    ticketId = pause.ticket().value();
    reason = pause.reason();
    clocks = PauseReasonRow.write(pause.clocks());
    endsOnContact = pause.endsOnContact();
    remark = pause.remark();
    pausedBy = pause.by();
    pausedAt = pause.from();
    latestAt = pause.latest();
    endedAt = pause.end().map(TicketPause.End::at).orElse(null);
    endedBy = pause.end().map(TicketPause.End::by).orElse(null);
    endedBecause = pause.end().map(TicketPause.End::because).orElse(null);
  }

  TicketPause toPause() {
    return new TicketPause(
        id,
        new TicketId(ticketId),
        reason,
        PauseReasonRow.read(clocks),
        endsOnContact,
        remark,
        pausedBy,
        pausedAt,
        latestAt,
        Optional.ofNullable(endedAt).map(at -> new TicketPause.End(at, endedBy, endedBecause)));
  }
}
