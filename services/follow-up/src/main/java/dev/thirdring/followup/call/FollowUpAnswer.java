package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.Satisfaction;
import dev.thirdring.followup.call.model.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as it is shown. */
@Schema(name = "FollowUp")
record FollowUpAnswer(
    UUID id,
    UUID ticketId,
    UUID assignmentId,
    @Schema(examples = "after-complaint") String kind,
    @Schema(description = "which department acted", examples = "billing") String department,
    @Schema(description = "what it did") String remedy,
    Instant actionAt,
    @Schema(description = "by then the customer has been asked") Instant dueAt,
    @Schema(description = "by what the work list is ordered") Instant fallsDueAt,
    @Schema(description = "open after dueAt") boolean overdue,
    FollowUpState state,
    @Schema(description = "calls tried") int attemptsMade,
    @Schema(description = "the next call is made from then on") Instant callFrom,
    String claimedBy,
    Instant claimedUntil,
    Instant endedAt,
    Boolean reached,
    Satisfaction satisfaction,
    @Schema(description = "the ticket is to be opened again (F5)") Boolean problemHeard,
    String remark,
    CustomerAnswer customer,
    @Schema(description = "absent in lists") List<AttemptAnswer> attempts,
    long version) {

  static FollowUpAnswer of(Stored stored, Instant now) {
    FollowUp one = stored.followUp();
    State.Open open = one.state() instanceof State.Open is ? is : null;
    State.Claimed claimed = one.state() instanceof State.Claimed is ? is : null;
    State.Completed end = one.state() instanceof State.Completed is ? is : null;
    return new FollowUpAnswer(
        one.id().value(),
        one.action().ticket().value(),
        one.action().assignment().value(),
        one.kind(),
        one.action().department(),
        one.action().remedy(),
        one.action().at(),
        one.dueAt(),
        one.fallsDueAt(),
        open != null && now.isAfter(one.dueAt()),
        FollowUpState.of(one.state()),
        one.state().attempts(),
        open == null ? null : open.callFrom(),
        claimed == null ? null : claimed.claim().agent(),
        claimed == null ? null : claimed.claim().until(),
        endedAt(one.state()),
        end == null ? null : end.reached(),
        end == null ? null : end.satisfaction().orElse(null),
        end == null ? null : end.problemHeard(),
        end == null ? null : end.remark().orElse(null),
        null,
        null,
        stored.version());
  }

  FollowUpAnswer with(CustomerAnswer whom) {
    return copy(whom, attempts);
  }

  FollowUpAnswer with(List<Attempt> calls) {
    return copy(customer, calls.stream().map(AttemptAnswer::of).toList());
  }

  private FollowUpAnswer copy(CustomerAnswer whom, List<AttemptAnswer> calls) {
    return new FollowUpAnswer(
        id,
        ticketId,
        assignmentId,
        kind,
        department,
        remedy,
        actionAt,
        dueAt,
        fallsDueAt,
        overdue,
        state,
        attemptsMade,
        callFrom,
        claimedBy,
        claimedUntil,
        endedAt,
        reached,
        satisfaction,
        problemHeard,
        remark,
        whom,
        calls,
        version);
  }

  private static Instant endedAt(State state) {
    return switch (state) {
      case State.Open open -> null;
      case State.Completed end -> end.at();
      case State.Cancelled end -> end.at();
    };
  }
}
