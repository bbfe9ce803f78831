package dev.thirdring.routing.servicelevel;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.routing.servicelevel.model.PauseReason;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ticket waits, for a reason (R9): the clocks that the reason names stand still, and their
 * deadlines with them, until the pause ends or its latest date comes.
 */
@ApplicationScoped
public class PauseTicket {
  static final String LATEST = "pause-latest";

  /** What a ticket may have of them, so that all are shown. */
  static final int PAUSES_MAX = 200;

  private final TicketPauses pauses;
  private final EndPause end;
  private final FollowPauses follow;
  private final Deadlines deadlines;
  private final Clock clock;

  public PauseTicket(
      TicketPauses pauses, EndPause end, FollowPauses follow, Deadlines deadlines, Clock clock) {
    this.pauses = pauses;
    this.end = end;
    this.follow = follow;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param latest when it ends by itself; empty: as the reason says
   */
  public record Wanted(String reason, String remark, Optional<Instant> latest, String by) {}

  @WithTransaction
  public Uni<PauseOutcome> pause(TicketId ticket, Wanted wanted) {
    return pauses
        .reason(wanted.reason())
        .chain(
            reason ->
                reason
                    .map(known -> pause(ticket, wanted, known))
                    .orElseGet(
                        () ->
                            outcome(
                                new PauseOutcome.Invalid(
                                    "code", "must be the code of a reason, see /pause-reasons"))));
  }

  private Uni<PauseOutcome> pause(TicketId ticket, Wanted wanted, PauseReason reason) {
    Instant now = clock.instant();
    Instant longest = now.plus(reason.longest());
    Instant latest = wanted.latest().orElse(longest);
    if (!latest.isAfter(now) || latest.isAfter(longest)) {
      return outcome(
          new PauseOutcome.Invalid("latest", "must be in the future, at the latest " + longest));
    }
    TicketPause pause =
        new TicketPause(
            UuidCreator.getTimeOrderedEpoch(),
            ticket,
            reason.code(),
            reason.clocks(),
            reason.endsOnContact(),
            PauseText.oneLine(wanted.remark()),
            wanted.by(),
            now,
            latest,
            Optional.empty());
    return pauses
        .openOf(ticket)
        .chain(open -> end.thoseOverdue(open, now))
        .chain(
            open ->
                open.stream().anyMatch(one -> one.reason().equals(reason.code()))
                    ? outcome(new PauseOutcome.WaitsAlready())
                    : unlessTooMany(pause, open));
  }

  private Uni<PauseOutcome> unlessTooMany(TicketPause pause, List<TicketPause> open) {
    return pauses
        .of(pause.ticket())
        .chain(
            all ->
                all.size() < PAUSES_MAX
                    ? begin(pause, open)
                    : outcome(new PauseOutcome.TooMany(PAUSES_MAX)));
  }

  private Uni<PauseOutcome> begin(TicketPause pause, List<TicketPause> open) {
    List<TicketPause> all = new ArrayList<>(open);
    all.add(pause);
    return follow
        .standing(pause, all)
        .chain(
            stood ->
                stood == 0
                    ? outcome(new PauseOutcome.NothingToPause())
                    : pauses
                        .save(pause)
                        .chain(
                            () ->
                                deadlines.set(
                                    new Deadline(
                                        LATEST, pause.id().toString(), pause.latest(), "")))
                        .replaceWith(new PauseOutcome.Done(pause, stood)));
  }

  private static Uni<PauseOutcome> outcome(PauseOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
