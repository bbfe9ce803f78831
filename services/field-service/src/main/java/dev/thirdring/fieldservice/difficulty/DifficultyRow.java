package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Account;
import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.TicketId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "difficulty")
class DifficultyRow {
  @Id UUID id;
  @Version long version;
  UUID orderId;
  UUID ticketId;
  String engineer;
  String surroundings;
  String situation;
  String proposal;
  boolean urgent;
  Instant arisenAt;
  Instant dueAt;
  Instant reportedAt;
  String takenDownBy;
  String answer;
  String answeredBy;
  Instant answeredAt;

  static DifficultyRow of(Difficulty difficulty) {
    Difficulty.Reported reported = difficulty.reported();
    DifficultyRow row = new DifficultyRow();
    row.id = reported.id().value();
    row.orderId = reported.order().value();
    row.ticketId = reported.ticket().value();
    row.engineer = reported.engineer();
    row.surroundings = reported.account().surroundings();
    row.situation = reported.account().situation();
    row.proposal = reported.account().proposal();
    row.urgent = reported.account().urgent();
    row.arisenAt = reported.arisenAt();
    row.dueAt = reported.dueAt();
    row.reportedAt = reported.at();
    row.takenDownBy = reported.takenDownBy().orElse(null);
    row.take(difficulty);
    return row;
  }

  /** Takes over what can change. */
  void take(Difficulty difficulty) {
    if (difficulty instanceof Difficulty.Answered answered) {
      answer = answered.ruling().text();
      answeredBy = answered.ruling().by();
      answeredAt = answered.ruling().at();
    }
  }

  StoredDifficulty stored() {
    Difficulty.Reported reported =
        new Difficulty.Reported(
            new DifficultyId(id),
            new OrderId(orderId),
            new TicketId(ticketId),
            engineer,
            new Account(surroundings, situation, proposal, urgent),
            arisenAt,
            dueAt,
            reportedAt,
            Optional.ofNullable(takenDownBy));
    return new StoredDifficulty(
        answer == null
            ? reported
            : new Difficulty.Answered(
                reported, new Difficulty.Ruling(answer, answeredBy, answeredAt)),
        version);
  }
}
