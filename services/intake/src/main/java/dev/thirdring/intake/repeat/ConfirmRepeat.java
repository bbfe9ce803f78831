package dev.thirdring.intake.repeat;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The agent says that a complaint is the same matter again: it is linked to the first of the chain
 * and counted there (I9). Said again, it changes nothing.
 */
@ApplicationScoped
public class ConfirmRepeat {
  private static final String COMPLAINT = "complaint";

  private final Repeats repeats;
  private final Tickets tickets;
  private final Outbox outbox;
  private final Clock clock;

  ConfirmRepeat(Repeats repeats, Tickets tickets, Outbox outbox, Clock clock) {
    this.repeats = repeats;
    this.tickets = tickets;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RepeatOutcome> confirm(TicketId id, TicketId earlierId, String by) {
    return repeats
        .lockChains()
        .chain(() -> tickets.findToChange(id))
        .chain(
            ticket ->
                tickets
                    .find(earlierId)
                    .chain(
                        earlier ->
                            ticket.isEmpty() || earlier.isEmpty()
                                ? done(new RepeatOutcome.Unknown())
                                : decide(ticket.get(), earlier.get(), by)));
  }

  private Uni<RepeatOutcome> decide(Ticket ticket, Ticket earlier, String by) {
    if (ticket.state() instanceof TicketState.Archived filed) {
      return done(new RepeatOutcome.Archived(filed));
    }
    Optional<String> impossible = whyNot(ticket, earlier);
    if (impossible.isPresent()) {
      return done(new RepeatOutcome.Impossible(impossible.get()));
    }
    return repeats
        .linkOf(ticket.id().value())
        .chain(
            known ->
                known
                    .map(
                        link ->
                            link.repeatsId().equals(earlier.id().value())
                                ? done(new RepeatOutcome.Kept())
                                : done(
                                    new RepeatOutcome.Impossible(
                                        "It is linked to another complaint already.")))
                    .orElseGet(() -> link(ticket, earlier, by)));
  }

  private static Optional<String> whyNot(Ticket ticket, Ticket earlier) {
    if (!isComplaint(ticket) || !isComplaint(earlier)) {
      return Optional.of("Only a complaint repeats a complaint.");
    }
    return earlier.openedAt().isBefore(ticket.openedAt())
        ? Optional.empty()
        : Optional.of("Only an earlier complaint can be repeated.");
  }

  private Uni<RepeatOutcome> link(Ticket ticket, Ticket earlier, String by) {
    Instant now = clock.instant();
    return repeats
        .linkOf(earlier.id().value())
        .map(chain -> chain.map(Repeats.Link::firstId).orElse(earlier.id().value()))
        .map(first -> new Repeats.Link(ticket.id().value(), earlier.id().value(), first, by, now))
        .chain(
            link ->
                repeats
                    .link(link)
                    .chain(
                        times ->
                            outbox.append(
                                link.ticketId().toString(),
                                new ComplaintRepeated(
                                    link.ticketId(), link.firstId(), times, now, by),
                                now)))
        .replaceWith(new RepeatOutcome.Kept());
  }

  private static boolean isComplaint(Ticket ticket) {
    return ticket.matter().category().equals(COMPLAINT);
  }

  private static Uni<RepeatOutcome> done(RepeatOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
