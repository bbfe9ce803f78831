package dev.thirdring.routing.assignment.correction;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.Assignments;
import dev.thirdring.routing.assignment.HandOver;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A supervisor hands on what is begun elsewhere than the rules say now, or leaves it there (R7).
 */
@ApplicationScoped
public class DecideHandOn {
  private final HandOnOffers offers;
  private final Assignments assignments;
  private final HandOver handOver;
  private final Clock clock;

  public DecideHandOn(
      HandOnOffers offers, Assignments assignments, HandOver handOver, Clock clock) {
    this.offers = offers;
    this.assignments = assignments;
    this.handOver = handOver;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    UNKNOWN,
    /** It was answered, or went elsewhere, meanwhile: the offer is void. */
    NOT_OPEN
  }

  @WithSession
  public Uni<Page<HandOnOffers.Offer>> open(Cursor after, int size) {
    return offers
        .open(after, size + 1)
        .map(all -> Page.of(all, size, offer -> new Cursor(offer.offeredAt(), offer.id())));
  }

  @WithTransaction
  public Uni<Outcome> decide(UUID id, boolean accepted, String reason, String by) {
    return offers
        .lock(id)
        .chain(
            found ->
                found
                    .map(offer -> decide(offer, accepted, reason, by))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN)));
  }

  private Uni<Outcome> decide(
      HandOnOffers.Offer offer, boolean accepted, String reason, String by) {
    Instant now = clock.instant();
    if (!accepted) {
      return assignments
          .note(
              new AssignmentId(offer.assignmentId()),
              new Assignments.Note(now, by, "STAYS", reason))
          .chain(() -> offers.decided(offer.id(), false, by, now))
          .replaceWith(Outcome.DONE);
    }
    return assignments
        .lock(new AssignmentId(offer.assignmentId()))
        .map(found -> found.map(Versioned::value).orElse(null))
        .chain(
            assignment ->
                assignment instanceof Assignment.Open open && open.carried().isEmpty()
                    ? handOver
                        .handOver(
                            open.passOn(Optional.of(offer.wanted()), reason, by, now),
                            new Choice(offer.wanted(), Choice.PASSED_ON, reason))
                        .chain(() -> offers.decided(offer.id(), true, by, now))
                        .replaceWith(Outcome.DONE)
                    : offers.decided(offer.id(), false, by, now).replaceWith(Outcome.NOT_OPEN));
  }
}
