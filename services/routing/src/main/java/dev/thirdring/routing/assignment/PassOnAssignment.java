package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.unit.Unit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** A department sends an assignment on, or back to the centre, with a reason (R7). */
@ApplicationScoped
public class PassOnAssignment {
  private final OwnAssignment own;
  private final ChooseUnit choose;
  private final HandOnLimit limit;
  private final HandOver handOver;
  private final Clock clock;

  public PassOnAssignment(
      OwnAssignment own, ChooseUnit choose, HandOnLimit limit, HandOver handOver, Clock clock) {
    this.own = own;
    this.choose = choose;
    this.limit = limit;
    this.handOver = handOver;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<AssignmentOutcome> passOn(
      AssignmentId id, long version, Actor actor, PassOnRequest body) {
    Optional<String> to = Optional.ofNullable(body.to()).filter(code -> !code.isBlank());
    return own.act(
        id,
        version,
        actor,
        open ->
            choose
                .takesTickets(to.orElse(Unit.CENTRE))
                .chain(
                    takes ->
                        refusal(open, takes, to.orElse(Unit.CENTRE))
                            .map(OwnAssignment::outcome)
                            .orElseGet(() -> passOn(open, to, body.reason(), actor))));
  }

  private static Optional<AssignmentOutcome> refusal(
      Assignment.Open open, boolean takes, String to) {
    if (!takes) {
      return Optional.of(
          new AssignmentOutcome.Invalid("to", "must be the code of an active unit, see /units"));
    }
    if (open.facts().department().equals(to)) {
      return Optional.of(new AssignmentOutcome.Invalid("to", "must be another unit"));
    }
    return open.carried().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AssignmentOutcome.NotPossible(
                "promise-outstanding", open.carried() + " of an earlier answer is not done yet."));
  }

  private Uni<AssignmentOutcome> passOn(
      Assignment.Open open, Optional<String> to, String reason, Actor actor) {
    return limit
        .handOn(open, to.orElse(Unit.CENTRE), reason)
        .chain(
            next ->
                handOver.handOver(
                    open.passOn(next.to(to), reason, actor.name(), clock.instant()),
                    next.choice(),
                    next.handOns()))
        .map(AssignmentOutcome.Done::new);
  }
}
