package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.Tickets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands on the open assignments of a unit that takes no tickets any more, as the rules say. */
@ApplicationScoped
public class HandOnClosed {
  static final int BATCH = 50;
  private static final String BY = "rules";
  private static final String WHY = "部门已停用 / The unit takes no tickets any more";

  private final Assignments assignments;
  private final Tickets tickets;
  private final ChooseUnit choose;
  private final HandOver handOver;
  private final Clock clock;

  public HandOnClosed(
      Assignments assignments, Tickets tickets, ChooseUnit choose, HandOver handOver, Clock clock) {
    this.assignments = assignments;
    this.tickets = tickets;
    this.choose = choose;
    this.handOver = handOver;
    this.clock = clock;
  }

  /** Whether there may be more. Joins the caller's transaction. */
  public Uni<Boolean> batch(String unit) {
    return assignments
        .freeOf(unit, BATCH)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .map(Versioned::value)
                    .filter(Assignment.Open.class::isInstance)
                    .map(Assignment.Open.class::cast)
                    .onItem()
                    .transformToUniAndConcatenate(this::handOn)
                    .collect()
                    .last()
                    .replaceWith(all.size() == BATCH));
  }

  private Uni<Versioned<Assignment>> handOn(Assignment.Open open) {
    Instant now = clock.instant();
    return tickets
        .find(open.facts().ticket())
        .chain(ticket -> choose.choose(ticket.orElseThrow(), now))
        .chain(
            decision -> {
              Choice found = decision.choice();
              Choice next =
                  new Choice(found.department(), Choice.UNIT_CLOSED, WHY + ": " + found.reason());
              return handOver.handOver(
                  open.passOn(Optional.of(found.department()), WHY, BY, now), next);
            });
  }
}
