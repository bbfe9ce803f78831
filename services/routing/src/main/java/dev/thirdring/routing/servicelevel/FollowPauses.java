package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets the clocks of a ticket stand still or go on as its open pauses want it (R9). */
@ApplicationScoped
public class FollowPauses {
  private final TicketClocks clocks;
  private final Calendars calendars;
  private final KeepClock keep;

  public FollowPauses(TicketClocks clocks, Calendars calendars, KeepClock keep) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.keep = keep;
  }

  /** How many clocks changed. Joins the caller's transaction. */
  Uni<Integer> follow(TicketId ticket, List<TicketPause> open, Instant at) {
    return clocks
        .openOf(ticket)
        .map(
            all -> all.stream().map(one -> one.follow(open, at)).flatMap(Optional::stream).toList())
        .call(this::keep)
        .map(List::size);
  }

  /** A pause begins: how many clocks stand still because of it, also if they did so before. */
  Uni<Integer> standing(TicketPause pause, List<TicketPause> open) {
    return clocks
        .openOf(pause.ticket())
        .map(all -> all.stream().filter(one -> stands(one, pause)).count())
        .chain(
            many ->
                many == 0
                    ? Uni.createFrom().item(0)
                    : follow(pause.ticket(), open, pause.from()).replaceWith(many.intValue()));
  }

  private static boolean stands(TicketClock.Open open, TicketPause pause) {
    return open.mayStand() && pause.stops(open.facts().code());
  }

  private Uni<Void> keep(List<TicketClock.Open> changed) {
    return Multi.createFrom()
        .iterable(changed)
        .onItem()
        .transformToUniAndConcatenate(
            open ->
                calendars
                    .of(open.facts().calendar())
                    .chain(calendar -> keep.follow(open, calendar)))
        .collect()
        .last();
  }
}
