package dev.thirdring.routing.approval;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.DecisionOutcome;
import dev.thirdring.routing.approval.model.Rung;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finance or the general manager decides (R6). */
@ApplicationScoped
public class DecideCompensation {
  private final Approvals approvals;
  private final Outbox outbox;
  private final Clock clock;

  public DecideCompensation(Approvals approvals, Outbox outbox, Clock clock) {
    this.approvals = approvals;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<ApprovalOutcome> decide(
      ApprovalId id, long version, Actor actor, boolean approved, Optional<String> reason) {
    return approvals
        .find(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return outcome(new ApprovalOutcome.Unknown());
              }
              if (found.get().version() != version) {
                return outcome(new ApprovalOutcome.Stale());
              }
              return switch (found.get().value()) {
                case Approval.Pending pending -> decide(pending, actor, approved, reason);
                case Approval.Approved over -> outcome(new ApprovalOutcome.Over());
                case Approval.Refused over -> outcome(new ApprovalOutcome.Over());
              };
            });
  }

  private Uni<ApprovalOutcome> decide(
      Approval.Pending pending, Actor actor, boolean approved, Optional<String> reason) {
    Decision decision =
        new Decision(pending.rung(), approved, actor.name(), reason, clock.instant());
    return switch (pending.decide(held(actor), decision)) {
      case DecisionOutcome.Decided decided ->
          approvals
              .save(decided.approval())
              .call(
                  () ->
                      outbox.append(
                          pending.claim().ticket().toString(),
                          ApprovalEvents.decided(decided.approval()),
                          decision.at()))
              .map(saved -> new ApprovalOutcome.Done(new Versioned<>(decided.approval(), saved)));
      case DecisionOutcome.OwnRequest own -> outcome(new ApprovalOutcome.OwnRequest());
      case DecisionOutcome.DecidedBefore twice -> outcome(new ApprovalOutcome.DecidedBefore());
      case DecisionOutcome.AnotherRung other ->
          outcome(new ApprovalOutcome.AnotherRung(other.wanted()));
    };
  }

  private static Set<Rung> held(Actor actor) {
    Set<Rung> held = EnumSet.noneOf(Rung.class);
    if (actor.is(Roles.FINANCE)) {
      held.add(Rung.FINANCE);
    }
    if (actor.is(Roles.GENERAL_MANAGER)) {
      held.add(Rung.GENERAL_MANAGER);
    }
    return held;
  }

  private static Uni<ApprovalOutcome> outcome(ApprovalOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
