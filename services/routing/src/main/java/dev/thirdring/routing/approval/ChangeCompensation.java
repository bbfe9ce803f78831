package dev.thirdring.routing.approval;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * Who asked for a compensation takes it back, or asks for another amount, on which everybody
 * decides again (R6).
 */
@ApplicationScoped
public class ChangeCompensation {
  private final Approvals approvals;
  private final ApprovalLimits limits;
  private final Remind remind;
  private final Outbox outbox;
  private final Clock clock;

  public ChangeCompensation(
      Approvals approvals, ApprovalLimits limits, Remind remind, Outbox outbox, Clock clock) {
    this.approvals = approvals;
    this.limits = limits;
    this.remind = remind;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<ApprovalOutcome> withdraw(ApprovalId id, long version, Actor actor, String reason) {
    return own(
        id,
        version,
        actor,
        (pending, now) -> {
          Approval.Withdrawn withdrawn = pending.withdraw();
          return kept(
              withdrawn,
              Step.of(Step.What.WITHDRAWN, actor.name(), reason, now),
              ApprovalEvents.withdrawn(pending, actor.name(), reason, now),
              now);
        });
  }

  @WithTransaction
  public Uni<ApprovalOutcome> change(ApprovalId id, long version, Actor actor, Claim.Terms terms) {
    return own(
        id,
        version,
        actor,
        (pending, now) ->
            limits
                .on(terms.minorUnits(), terms.currency())
                .map(rule -> pending.changed(terms, rule.ladder()))
                .chain(
                    changed ->
                        kept(
                            changed,
                            Step.of(Step.What.CHANGED, actor.name(), terms.reason(), now),
                            ApprovalEvents.requested(changed.claim(), now),
                            now)));
  }

  private Uni<ApprovalOutcome> own(
      ApprovalId id,
      long version,
      Actor actor,
      BiFunction<Approval.Pending, Instant, Uni<ApprovalOutcome>> act) {
    return approvals
        .find(id)
        .chain(
            found -> {
              if (found.isPresent()
                  && !found.get().value().claim().requestedBy().equals(actor.name())) {
                return ApprovalOutcome.uni(new ApprovalOutcome.NotYours());
              }
              return ApprovalOutcome.refusal(found, version)
                  .map(ApprovalOutcome::uni)
                  .orElseGet(
                      () -> act.apply((Approval.Pending) found.get().value(), clock.instant()));
            });
  }

  private Uni<ApprovalOutcome> kept(Approval approval, Step step, Record event, Instant now) {
    return approvals
        .save(approval, step)
        .call(() -> outbox.append(approval.claim().ticket().toString(), event, now))
        .call(() -> remind.after(approval, now))
        .map(version -> new ApprovalOutcome.Done(new Versioned<>(approval, version)));
  }
}
