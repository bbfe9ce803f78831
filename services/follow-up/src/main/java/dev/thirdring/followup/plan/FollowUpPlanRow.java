package dev.thirdring.followup.plan;

import dev.thirdring.followup.plan.model.CallingHours;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

@Entity
@Table(name = "follow_up_plan")
class FollowUpPlanRow extends PanacheEntityBase {
  @Id String kind;
  long askWithinSeconds;
  int attemptsMax;
  long retryAfterSeconds;
  long claimForSeconds;
  LocalTime callFrom;
  LocalTime callUntil;
  String zone;
  String changedBy;
  Instant changedAt;
  @Version long version;

  StoredPlan stored() {
    FollowUpPlan plan =
        new FollowUpPlan(
            kind,
            Duration.ofSeconds(askWithinSeconds),
            attemptsMax,
            Duration.ofSeconds(retryAfterSeconds),
            Duration.ofSeconds(claimForSeconds),
            new CallingHours(callFrom, callUntil, ZoneId.of(zone)));
    return new StoredPlan(plan, version, changedBy, changedAt);
  }

  void take(FollowUpPlan plan) {
    askWithinSeconds = plan.askWithin().toSeconds();
    attemptsMax = plan.attemptsMax();
    retryAfterSeconds = plan.retryAfter().toSeconds();
    claimForSeconds = plan.claimFor().toSeconds();
    callFrom = plan.hours().from();
    callUntil = plan.hours().until();
    zone = plan.hours().zone().getId();
  }
}
