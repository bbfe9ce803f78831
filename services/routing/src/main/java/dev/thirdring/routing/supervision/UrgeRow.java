package dev.thirdring.routing.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.routing.AssignmentUrged;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "urge")
class UrgeRow extends PanacheEntityBase {
  private static final String SEPARATOR = ",";

  @Id public UUID id;
  public UUID ticketId;
  public UUID assignmentId;
  public String clock;
  public int circle;
  public String told;
  public String urgedBy;
  public Instant urgedAt;

  static UrgeRow of(AssignmentUrged urged) {
    UrgeRow row = new UrgeRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ticketId = urged.ticketId();
    row.assignmentId = urged.assignmentId();
    row.clock = urged.clock();
    row.circle = urged.circle();
    row.told = String.join(SEPARATOR, urged.told());
    row.urgedBy = urged.urgedBy();
    row.urgedAt = urged.urgedAt();
    return row;
  }

  UrgeView toView() {
    return new UrgeView(
        ticketId, assignmentId, clock, circle, List.of(told.split(SEPARATOR)), urgedBy, urgedAt);
  }
}
