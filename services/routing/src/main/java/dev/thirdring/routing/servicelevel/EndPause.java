package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.servicelevel.model.PauseEnd;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Pauses end: somebody says so, the customer answers, or the latest date comes (R9). */
@ApplicationScoped
public class EndPause {
  static final String THE_CLOCK = "clock";

  private final TicketPauses pauses;
  private final FollowPauses follow;
  private final Deadlines deadlines;
  private final Clock clock;

  public EndPause(TicketPauses pauses, FollowPauses follow, Deadlines deadlines, Clock clock) {
    this.pauses = pauses;
    this.follow = follow;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Those that somebody ends; how many there were. */
  @WithTransaction
  public Uni<Integer> end(TicketId ticket, Predicate<TicketPause> wanted, String by) {
    return end(ticket, wanted, clock.instant(), by, PauseEnd.PERSON);
  }

  /** The customer was heard. Joins the caller's transaction. */
  public Uni<Integer> onContact(TicketId ticket, Instant at, String by) {
    return end(
        ticket,
        pause -> pause.endsOnContact() && !at.isBefore(pause.from()),
        at,
        by,
        PauseEnd.CUSTOMER);
  }

  /** Joins the caller's transaction. */
  Uni<Integer> onLatest(UUID id) {
    return pauses
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(0)
                    : end(
                        found.get().ticket(),
                        pause -> pause.id().equals(id),
                        found.get().latest(),
                        THE_CLOCK,
                        PauseEnd.LATEST));
  }

  /** The ticket is settled: it waits for nothing. Its clocks have ended already. */
  public Uni<Integer> onSettled(TicketId ticket, Instant at, String by) {
    return end(ticket, pause -> true, at, by, PauseEnd.SETTLED);
  }

  private Uni<Integer> end(
      TicketId ticket, Predicate<TicketPause> wanted, Instant at, String by, PauseEnd because) {
    return pauses
        .openOf(ticket)
        .chain(open -> thoseOverdue(open, clock.instant()))
        .chain(
            open -> {
              List<TicketPause> ended =
                  open.stream().filter(wanted).map(one -> one.ended(at, by, because)).toList();
              return ended.isEmpty()
                  ? Uni.createFrom().item(0)
                  : endAll(ended, without(open, ended)).replaceWith(ended.size());
            });
  }

  /**
   * Ends at their latest date those whose deadline is about to come, or came while nobody was
   * there; answers the others.
   */
  Uni<List<TicketPause>> thoseOverdue(List<TicketPause> open, Instant now) {
    List<TicketPause> overdue = open.stream().filter(one -> !one.isOpenAt(now)).toList();
    List<TicketPause> left = open.stream().filter(one -> one.isOpenAt(now)).toList();
    return overdue.isEmpty()
        ? Uni.createFrom().item(left)
        : endAll(
                overdue.stream()
                    .map(one -> one.ended(one.latest(), THE_CLOCK, PauseEnd.LATEST))
                    .toList(),
                left)
            .replaceWith(left);
  }

  private Uni<Void> endAll(List<TicketPause> ended, List<TicketPause> left) {
    Instant last =
        ended.stream().map(one -> one.end().orElseThrow().at()).max(Instant::compareTo).get();
    return Multi.createFrom()
        .iterable(ended)
        .onItem()
        .transformToUniAndConcatenate(
            one ->
                pauses
                    .save(one)
                    .chain(() -> deadlines.cancel(PauseTicket.LATEST, one.id().toString())))
        .collect()
        .last()
        .chain(() -> follow.follow(ended.getFirst().ticket(), left, last))
        .replaceWithVoid();
  }

  private static List<TicketPause> without(List<TicketPause> open, List<TicketPause> ended) {
    List<UUID> gone = ended.stream().map(TicketPause::id).toList();
    return open.stream().filter(one -> !gone.contains(one.id())).toList();
  }
}
