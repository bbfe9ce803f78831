package dev.thirdring.routing.assignment;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Gives to the supervisor what has been handed on within a unit too often (R7). */
@ApplicationScoped
public class MoveOut {
  private final HandOnLimit limit;
  private final HandOver handOver;
  private final Clock clock;

  public MoveOut(HandOnLimit limit, HandOver handOver, Clock clock) {
    this.limit = limit;
    this.handOver = handOver;
    this.clock = clock;
  }

  /** Empty while it may be handed on within the unit. */
  Uni<Optional<AssignmentOutcome>> whenTooOften(Assignment.Open open, Actor actor, String reason) {
    return limit
        .isReached(open)
        .chain(
            reached ->
                !reached || !open.carried().isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : limit
                        .handOn(open, open.facts().department(), reason)
                        .chain(
                            next ->
                                handOver.handOver(
                                    open.passOn(
                                        Optional.of(Unit.CENTRE),
                                        reason,
                                        actor.name(),
                                        clock.instant()),
                                    next.choice(),
                                    next.handOns()))
                        .map(done -> Optional.of(new AssignmentOutcome.Done(done))));
  }
}
