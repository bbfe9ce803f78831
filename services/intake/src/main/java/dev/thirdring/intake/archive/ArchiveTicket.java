package dev.thirdring.intake.archive;

import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.intake.archive.model.RecordOfTicket;
import dev.thirdring.intake.ticket.StateCode;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files the record of a settled ticket (I14): by whoever is responsible for it or a supervisor, or
 * by itself shortly before its time is up, when nothing is missing.
 */
@ApplicationScoped
public class ArchiveTicket {
  /** The code of routing's clock, and who files what is filed by itself. */
  public static final String CLOCK_CODE = "archive";

  private static final String THE_CLOCK = "clock";

  private final Tickets tickets;
  private final Archives archives;
  private final Outbox outbox;
  private final Clock clock;

  @ConfigProperty(name = "third-ring.archive.by-itself", defaultValue = "true")
  boolean byItself;

  ArchiveTicket(Tickets tickets, Archives archives, Outbox outbox, Clock clock) {
    this.tickets = tickets;
    this.archives = archives;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param version as the caller saw it; empty: as it is
   * @param incompleteBecause why a supervisor files it without all that it should hold
   */
  @WithTransaction
  public Uni<ArchiveOutcome> archive(
      TicketId id, OptionalLong version, Actor actor, Optional<String> incompleteBecause) {
    return tickets
        .findToChange(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return outcome(new ArchiveOutcome.Unknown());
              }
              Ticket ticket = found.get();
              if (!actor.is(Roles.SUPERVISOR) && !ticket.responsible().equals(actor.name())) {
                return outcome(new ArchiveOutcome.NotYours());
              }
              return version.isPresent() && version.getAsLong() != ticket.version()
                  ? outcome(new ArchiveOutcome.Stale())
                  : file(
                      ticket,
                      actor.name(),
                      incompleteBecause.filter(why -> actor.is(Roles.SUPERVISOR)));
            });
  }

  /** Its time is nearly up. What is not complete, or not settled any more, stays as it is. */
  public Uni<Void> whenDue(UUID ticketId) {
    return byItself
        ? tickets
            .findToChange(new TicketId(ticketId))
            .chain(
                found ->
                    found
                        .map(ticket -> file(ticket, THE_CLOCK, Optional.empty()).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()))
        : Uni.createFrom().voidItem();
  }

  private Uni<ArchiveOutcome> file(Ticket ticket, String by, Optional<String> incompleteBecause) {
    return switch (ticket.state()) {
      case TicketState.Settled settled ->
          archives
              .kept(ticket.id())
              .map(kept -> RecordOfTicket.of(ticket, kept))
              .chain(
                  content ->
                      content.isComplete() || incompleteBecause.isPresent()
                          ? file(ticket, settled, filing(by, content, incompleteBecause))
                          : outcome(new ArchiveOutcome.Incomplete(content.missing())));
      case TicketState.Archived filed -> outcome(new ArchiveOutcome.FiledAlready(filed));
      case TicketState.AwaitingReview open -> notSettled(ticket);
      case TicketState.InHandling open -> notSettled(ticket);
      case TicketState.Answered open -> notSettled(ticket);
    };
  }

  private Archives.Filing filing(String by, RecordOfTicket content, Optional<String> because) {
    return new Archives.Filing(
        clock.instant(), by, content, content.isComplete() ? Optional.empty() : because);
  }

  private Uni<ArchiveOutcome> file(
      Ticket ticket, TicketState.Settled settled, Archives.Filing filing) {
    Instant now = filing.at();
    return tickets
        .save(ticket.in(settled.archive(now, filing.by())))
        .call(() -> archives.file(ticket.id(), filing))
        .call(
            () ->
                outbox.append(
                    ticket.id().value().toString(),
                    new TicketArchived(
                        ticket.id().value(),
                        now,
                        filing.by(),
                        filing.incompleteBecause().orElse(null)),
                    now))
        .map(ArchiveOutcome.Done::new);
  }

  private static Uni<ArchiveOutcome> notSettled(Ticket ticket) {
    return outcome(new ArchiveOutcome.NotSettled(StateCode.of(ticket.state())));
  }

  private static Uni<ArchiveOutcome> outcome(ArchiveOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
