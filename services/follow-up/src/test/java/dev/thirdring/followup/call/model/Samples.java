package dev.thirdring.followup.call.model;

import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.followup.plan.model.CallingHours;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** A follow-up on a Monday noon in Shanghai, for tests. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  public static final TicketId TICKET = new TicketId(UUID.randomUUID());
  public static final FollowUpPlan PLAN =
      new FollowUpPlan(
          FollowUpPlan.AFTER_COMPLAINT,
          Duration.ofHours(24),
          3,
          Duration.ofHours(4),
          Duration.ofMinutes(30),
          new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Asia/Shanghai")));

  private Samples() {}

  public static Action actionAt(Instant at) {
    return new Action(new AssignmentId(UUID.randomUUID()), TICKET, "billing", "credited", at);
  }

  public static FollowUp planned() {
    return FollowUp.plan(new FollowUpId(UUID.randomUUID()), actionAt(NOON), PLAN, NOON);
  }

  public static Heard nobody() {
    return new Heard.NobodyThere(Optional.empty());
  }

  public static Heard reached(Satisfaction satisfaction, boolean problem) {
    return new Heard.Reached(satisfaction, problem, Optional.of("said"));
  }
}
