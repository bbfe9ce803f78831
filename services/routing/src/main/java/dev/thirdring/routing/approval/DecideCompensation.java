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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finance or the general manager decides, or whoever stands in for them (R6). */
@ApplicationScoped
public class DecideCompensation {
  private final Approvals approvals;
  private final Delegations delegations;
  private final Remind remind;
  private final Outbox outbox;
  private final Clock clock;

  public DecideCompensation(
      Approvals approvals, Delegations delegations, Remind remind, Outbox outbox, Clock clock) {
    this.approvals = approvals;
    this.delegations = delegations;
    this.remind = remind;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What somebody wants to decide.
   *
   * @param onBehalfOf whose right it is, when it is lent
   */
  public record Wish(boolean approved, Optional<String> onBehalfOf, Optional<String> reason) {}

  @WithTransaction
  public Uni<ApprovalOutcome> decide(ApprovalId id, long version, Actor actor, Wish wish) {
    return approvals
        .find(id)
        .chain(
            found ->
                ApprovalOutcome.refusal(found, version)
                    .map(ApprovalOutcome::uni)
                    .orElseGet(() -> decide((Approval.Pending) found.get().value(), actor, wish)));
  }

  private Uni<ApprovalOutcome> decide(Approval.Pending pending, Actor actor, Wish wish) {
    Instant now = clock.instant();
    Decision decision =
        new Decision(
            pending.rung(), wish.approved(), actor.name(), wish.onBehalfOf(), wish.reason(), now);
    return rights(pending.rung(), actor, wish, now)
        .chain(
            held ->
                switch (pending.decide(held, decision)) {
                  case DecisionOutcome.Decided decided -> keep(decided.approval(), decision);
                  case DecisionOutcome.OwnRequest own ->
                      ApprovalOutcome.uni(new ApprovalOutcome.OwnRequest());
                  case DecisionOutcome.DecidedBefore twice ->
                      ApprovalOutcome.uni(new ApprovalOutcome.DecidedBefore());
                  case DecisionOutcome.AnotherRung other ->
                      ApprovalOutcome.uni(new ApprovalOutcome.AnotherRung(other.wanted()));
                });
  }

  /** One's own, or the one that is lent. */
  private Uni<Set<Rung>> rights(Rung rung, Actor actor, Wish wish, Instant now) {
    return wish.onBehalfOf()
        .map(
            delegator ->
                delegations
                    .hold(rung, delegator, actor.name(), now)
                    .map(holds -> holds ? Set.of(rung) : Set.<Rung>of()))
        .orElseGet(() -> Uni.createFrom().item(held(actor)));
  }

  private Uni<ApprovalOutcome> keep(Approval decided, Decision decision) {
    return approvals
        .save(decided, Step.of(decision))
        .call(
            () ->
                outbox.append(
                    decided.claim().ticket().toString(),
                    ApprovalEvents.decided(decided),
                    decision.at()))
        .call(() -> remind.after(decided, decision.at()))
        .map(saved -> new ApprovalOutcome.Done(new Versioned<>(decided, saved)));
  }

  static Set<Rung> held(Actor actor) {
    Set<Rung> held = EnumSet.noneOf(Rung.class);
    if (actor.is(Roles.FINANCE)) {
      held.add(Rung.FINANCE);
    }
    if (actor.is(Roles.GENERAL_MANAGER)) {
      held.add(Rung.GENERAL_MANAGER);
    }
    return held;
  }
}
