package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.AssignmentId;
import dev.thirdring.followup.call.model.Claim;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.followup.call.model.State;
import dev.thirdring.followup.customer.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "follow_up")
class FollowUpRow extends PanacheEntityBase {
  @Id UUID id;
  UUID ticketId;
  UUID assignmentId;
  String kind;
  String department;
  String remedy;
  Instant actionAt;
  Instant plannedAt;
  Instant dueAt;
  Instant fallsDueAt;
  String state;
  int attempts;
  Instant callFrom;
  String claimedBy;
  Instant claimedUntil;
  Instant endedAt;
  Boolean reached;
  String satisfaction;
  Boolean problem;
  String remark;
  @Version long version;

  static FollowUpRow of(FollowUp followUp) {
    FollowUpRow row = new FollowUpRow();
    Action action = followUp.action();
    row.id = followUp.id().value();
    row.ticketId = action.ticket().value();
    row.assignmentId = action.assignment().value();
    row.kind = followUp.kind();
    row.department = action.department();
    row.remedy = action.remedy();
    row.actionAt = action.at();
    row.plannedAt = followUp.plannedAt();
    row.dueAt = followUp.dueAt();
    row.take(followUp);
    return row;
  }

  void take(FollowUp followUp) {
    fallsDueAt = followUp.fallsDueAt();
    state = FollowUpState.of(followUp.state()).name();
    attempts = followUp.state().attempts();
    claimedBy = null;
    claimedUntil = null;
    switch (followUp.state()) {
      case State.Waiting waiting -> callFrom = waiting.callFrom();
      case State.Claimed claimed -> {
        callFrom = claimed.callFrom();
        claimedBy = claimed.claim().agent();
        claimedUntil = claimed.claim().until();
      }
      case State.Completed end -> {
        callFrom = null;
        endedAt = end.at();
        reached = end.reached();
        satisfaction = end.satisfaction().map(Enum::name).orElse(null);
        problem = end.problemHeard();
        remark = end.remark().orElse(null);
      }
      case State.Cancelled end -> {
        callFrom = null;
        endedAt = end.at();
      }
    }
  }

  Stored stored() {
    return new Stored(followUp(), version);
  }

  FollowUp followUp() {
    Action action =
        new Action(
            new AssignmentId(assignmentId), new TicketId(ticketId), department, remedy, actionAt);
    return new FollowUp(new FollowUpId(id), action, kind, plannedAt, dueAt, state());
  }

  private State state() {
    return switch (FollowUpState.valueOf(state)) {
      case WAITING -> new State.Waiting(attempts, callFrom);
      case CLAIMED -> new State.Claimed(attempts, callFrom, new Claim(claimedBy, claimedUntil));
      case COMPLETED ->
          new State.Completed(
              attempts,
              endedAt,
              reached,
              Optional.ofNullable(satisfaction).map(Satisfaction::valueOf),
              problem,
              Optional.ofNullable(remark));
      case CANCELLED -> new State.Cancelled(attempts, endedAt);
    };
  }
}
