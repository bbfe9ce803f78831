package dev.thirdring.routing.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Rung;
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
@Table(name = "approval_step")
class StepRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID approvalId;
  public int round;

  @Enumerated(EnumType.STRING)
  public Step.What what;

  @Enumerated(EnumType.STRING)
  public Rung rung;

  public String doneBy;
  public String onBehalfOf;
  public String why;
  public long minorUnits;
  public String currency;
  public Instant doneAt;

  static StepRow of(Claim claim, Step step) {
    StepRow row = new StepRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.approvalId = claim.id().value();
    row.round = claim.round();
    row.what = step.what();
    row.rung = step.rung().orElse(null);
    row.doneBy = step.by();
    row.onBehalfOf = step.onBehalfOf().orElse(null);
    row.why = step.why().orElse(null);
    row.minorUnits = claim.terms().minorUnits();
    row.currency = claim.terms().currency();
    row.doneAt = step.at();
    return row;
  }

  Step toStep() {
    return new Step(
        what,
        Optional.ofNullable(rung),
        doneBy,
        Optional.ofNullable(onBehalfOf),
        Optional.ofNullable(why),
        doneAt);
  }
}
