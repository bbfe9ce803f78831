package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.call.model.Heard;
import dev.thirdring.followup.call.model.Outcome;
import dev.thirdring.followup.call.model.Satisfaction;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "attempt")
@IdClass(AttemptRow.Key.class)
class AttemptRow extends PanacheEntityBase {
  record Key(UUID followUpId, int number) {}

  @Id UUID followUpId;
  @Id int number;
  String outcome;
  String calledBy;
  Instant attemptedAt;
  Instant nextAt;
  String satisfaction;
  boolean problem;
  String remark;

  static AttemptRow of(FollowUpId id, Attempt attempt) {
    AttemptRow row = new AttemptRow();
    row.followUpId = id.value();
    row.number = attempt.number();
    row.outcome = attempt.heard().outcome().name();
    row.calledBy = attempt.calledBy();
    row.attemptedAt = attempt.at();
    row.nextAt = attempt.nextAt().orElse(null);
    row.remark = attempt.heard().remark().orElse(null);
    if (attempt.heard() instanceof Heard.Reached answer) {
      row.satisfaction = answer.satisfaction().name();
      row.problem = answer.problem();
    }
    return row;
  }

  Attempt attempt() {
    return new Attempt(number, heard(), calledBy, attemptedAt, Optional.ofNullable(nextAt));
  }

  private Heard heard() {
    Optional<String> said = Optional.ofNullable(remark);
    return switch (Outcome.valueOf(outcome)) {
      case NOBODY_THERE -> new Heard.NobodyThere(said);
      case CHILD_AT_HOME -> new Heard.ChildAtHome(said);
      case REFUSED -> new Heard.Refused(said);
      case REACHED -> new Heard.Reached(Satisfaction.valueOf(satisfaction), problem, said);
    };
  }
}
