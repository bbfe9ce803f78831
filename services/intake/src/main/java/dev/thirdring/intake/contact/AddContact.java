package dev.thirdring.intake.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.contact.model.Reopening;
import dev.thirdring.intake.ticket.ReopenTicket;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds a contact to a ticket, and opens the ticket again where the customer's word does (I1). */
@ApplicationScoped
public class AddContact {
  private final Catalogs catalogs;
  private final Tickets tickets;
  private final ReopenTicket reopenTicket;
  private final Contacts contacts;
  private final Outbox outbox;
  private final Clock clock;

  @ConfigProperty(name = "third-ring.contacts.reopen-within", defaultValue = "P30D")
  Duration reopenWithin;

  public AddContact(
      Catalogs catalogs,
      Tickets tickets,
      ReopenTicket reopenTicket,
      Contacts contacts,
      Outbox outbox,
      Clock clock) {
    this.catalogs = catalogs;
    this.tickets = tickets;
    this.reopenTicket = reopenTicket;
    this.contacts = contacts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Added(TicketContact contact, boolean reopened) implements Outcome {}

    record UnknownTicket() implements Outcome {}

    record UnknownCode(FieldProblem error) implements Outcome {}

    record SettledLongAgo(Instant settledAt) implements Outcome {}

    record Archived(TicketState.Archived filed) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> add(NewContact said) {
    return catalogs
        .current()
        .chain(
            codes ->
                codes
                    .refusal(Catalog.CHANNEL, "channel", Optional.of(said.channel()))
                    .<Uni<Outcome>>map(
                        error -> Uni.createFrom().item(new Outcome.UnknownCode(error)))
                    .orElseGet(() -> onTicket(said)));
  }

  /** Contacts of one ticket wait for each other: of two that reopen it one does. */
  private Uni<Outcome> onTicket(NewContact said) {
    return tickets
        .findToChange(said.ticketId())
        .chain(
            found ->
                found
                    .map(ticket -> decided(ticket, said))
                    .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownTicket())));
  }

  private Uni<Outcome> decided(Ticket ticket, NewContact said) {
    Instant now = clock.instant();
    return switch (Reopening.of(ticket.state(), said.reopens(), now, reopenWithin)) {
      case STAYS -> kept(said, now, false);
      case REOPENS ->
          reopenTicket
              .reopen(ticket, "customer spoke again 顾客再次联系: " + said.channel())
              .chain(() -> kept(said, now, true));
      case TOO_LATE -> Uni.createFrom().item(new Outcome.SettledLongAgo(settledAt(ticket)));
      case FILED ->
          Uni.createFrom().item(new Outcome.Archived((TicketState.Archived) ticket.state()));
    };
  }

  private Uni<Outcome> kept(NewContact said, Instant now, boolean reopened) {
    TicketContact contact =
        new TicketContact(UuidCreator.getTimeOrderedEpoch(), said, said.at().orElse(now), now);
    ContactAdded event =
        new ContactAdded(
            contact.id(),
            said.ticketId().value(),
            now,
            contact.at(),
            said.channel(),
            said.direction(),
            said.takenBy());
    return contacts
        .add(contact)
        .chain(() -> outbox.append(said.ticketId().value().toString(), event, now))
        .replaceWith(new Outcome.Added(contact, reopened));
  }

  private static Instant settledAt(Ticket ticket) {
    return ticket.state() instanceof TicketState.Settled end ? end.at() : Instant.EPOCH;
  }
}
