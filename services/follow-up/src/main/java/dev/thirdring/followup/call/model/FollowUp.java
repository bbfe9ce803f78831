package dev.thirdring.followup.call.model;

import dev.thirdring.followup.plan.model.FollowUpPlan;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer is to be asked how satisfied they are with what a department did (F2).
 *
 * @param dueAt by then the customer has been asked
 */
public record FollowUp(
    FollowUpId id, Action action, String kind, Instant plannedAt, Instant dueAt, State state) {

  /** Plans the first call within calling hours. */
  public static FollowUp plan(FollowUpId id, Action action, FollowUpPlan plan, Instant now) {
    return new FollowUp(
        id,
        action,
        plan.kind(),
        now,
        action.at().plus(plan.askWithin()),
        new State.Waiting(0, plan.hours().next(action.at())));
  }

  /** By what the work list is ordered: the limit, and after a call the next date told (F6). */
  public Instant fallsDueAt() {
    return state instanceof State.Open open && open.attempts() > 0 ? open.callFrom() : dueAt;
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  public boolean isHeldBy(String agent) {
    return state instanceof State.Claimed claimed && claimed.claim().agent().equals(agent);
  }

  /** Gives the call to one agent; one who has it already keeps it longer (F6). */
  public ClaimOutcome claim(String agent, FollowUpPlan plan, Instant now) {
    return switch (state) {
      case State.Claimed other when other.claim().keepsOut(agent, now) ->
          new ClaimOutcome.HeldByAnother();
      case State.Open open -> new ClaimOutcome.Given(with(open.claimed(agent, plan, now)));
      case State.Completed end -> new ClaimOutcome.Ended();
      case State.Cancelled end -> new ClaimOutcome.Ended();
    };
  }

  /** Records a call by the agent who claimed it (F3). */
  public CallOutcome call(String agent, Heard heard, FollowUpPlan plan, Instant now) {
    return switch (state) {
      case State.Claimed claimed when claimed.claim().agent().equals(agent) ->
          called(agent, claimed, heard, plan, now);
      case State.Claimed other -> new CallOutcome.HeldByAnother();
      case State.Waiting waiting -> new CallOutcome.NotClaimed();
      case State.Completed end -> new CallOutcome.Ended();
      case State.Cancelled end -> new CallOutcome.Ended();
    };
  }

  /** The customer said it before anybody asked; nothing when there is nothing to ask any more. */
  public Optional<CallOutcome.Called> answer(Heard.Reached answer, String channel, Instant now) {
    return switch (state) {
      case State.Open open -> {
        State.Completed end = open.answered(answer, now);
        yield Optional.of(
            new CallOutcome.Called(
                with(end), new Attempt(end.attempts(), answer, channel, now, Optional.empty())));
      }
      case State.Completed end -> Optional.empty();
      case State.Cancelled end -> Optional.empty();
    };
  }

  /** Ends an open follow-up without a question; an ended one stays as it is. */
  public FollowUp cancel(Instant now) {
    return switch (state) {
      case State.Open open -> with(new State.Cancelled(open.attempts(), now));
      case State.Completed end -> this;
      case State.Cancelled end -> this;
    };
  }

  private CallOutcome called(
      String agent, State.Claimed claimed, Heard heard, FollowUpPlan plan, Instant now) {
    State next = claimed.called(heard, plan, now);
    Optional<Instant> nextAt =
        next instanceof State.Open open ? Optional.of(open.callFrom()) : Optional.empty();
    return new CallOutcome.Called(
        with(next), new Attempt(next.attempts(), heard, agent, now, nextAt));
  }

  private FollowUp with(State next) {
    return new FollowUp(id, action, kind, plannedAt, dueAt, next);
  }
}
