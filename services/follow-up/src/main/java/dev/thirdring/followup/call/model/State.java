package dev.thirdring.followup.call.model;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import java.time.Instant;
import java.util.Optional;

/** How far a follow-up is. */
public sealed interface State {
  /** How many calls were tried. */
  int attempts();

  /** The customer still has to be asked. */
  sealed interface Open extends State {
    /** The next call is made from then on. */
    Instant callFrom();

    default Completed answered(Heard.Reached answer, Instant now) {
      return new Completed(
          attempts() + 1,
          now,
          true,
          Optional.of(answer.satisfaction()),
          answer.isUnsettled(),
          answer.remark());
    }

    default Claimed claimed(String agent, FollowUpPlan plan, Instant now) {
      return new Claimed(attempts(), callFrom(), new Claim(agent, now.plus(plan.claimFor())));
    }
  }

  record Waiting(int attempts, Instant callFrom) implements Open {}

  record Claimed(int attempts, Instant callFrom, Claim claim) implements Open {

    /** The next state after a call: over, or another call within calling hours (F3). */
    State called(Heard heard, FollowUpPlan plan, Instant now) {
      int tried = attempts + 1;
      return switch (heard) {
        case Heard.Reached answer -> answered(answer, now);
        case Heard.Refused refused ->
            new Completed(tried, now, true, Optional.empty(), false, refused.remark());
        case Heard.NobodyThere nobody -> unreached(tried, nobody.remark(), plan, now);
        case Heard.ChildAtHome child -> unreached(tried, child.remark(), plan, now);
      };
    }

    private static State unreached(
        int tried, Optional<String> remark, FollowUpPlan plan, Instant now) {
      return tried >= plan.attemptsMax()
          ? new Completed(tried, now, false, Optional.empty(), false, remark)
          : new Waiting(tried, plan.hours().next(now.plus(plan.retryAfter())));
    }
  }

  /**
   * The customer was asked, or could not be reached.
   *
   * @param satisfaction absent unless reached and answered (F4)
   * @param problemHeard the ticket is to be opened again (F5)
   */
  record Completed(
      int attempts,
      Instant at,
      boolean reached,
      Optional<Satisfaction> satisfaction,
      boolean problemHeard,
      Optional<String> remark)
      implements State {}

  /** There is nothing to ask any more: settled otherwise, or overtaken. */
  record Cancelled(int attempts, Instant at) implements State {}
}
