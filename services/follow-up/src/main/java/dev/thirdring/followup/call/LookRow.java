package dev.thirdring.followup.call;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.followup.call.model.FollowUpId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "look")
class LookRow extends PanacheEntityBase {
  @Id UUID id;
  UUID followUpId;
  String lookedBy;
  Instant lookedAt;

  static LookRow of(FollowUpId followUp, String lookedBy, Instant lookedAt) {
    LookRow row = new LookRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.followUpId = followUp.value();
    row.lookedBy = lookedBy;
    row.lookedAt = lookedAt;
    return row;
  }

  Look look() {
    return new Look(lookedBy, lookedAt);
  }
}
