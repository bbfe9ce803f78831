package dev.thirdring.smsnotification.message;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.smsnotification.message.model.MessageId;
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
  UUID messageId;
  String lookedBy;
  Instant lookedAt;

  static LookRow of(MessageId message, String lookedBy, Instant lookedAt) {
    LookRow row = new LookRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.messageId = message.value();
    row.lookedBy = lookedBy;
    row.lookedAt = lookedAt;
    return row;
  }

  Look look() {
    return new Look(lookedBy, lookedAt);
  }
}
