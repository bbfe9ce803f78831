package dev.thirdring.intake.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.identity.Identities.Code;
import dev.thirdring.intake.identity.Identities.Subject;
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
import java.util.UUID;

/**
 * Sends the customer a one-time code (I11). It goes to the number in the customer file, never to
 * one that is typed; a new code ends the one before.
 */
@ApplicationScoped
public class IssueCode {
  private final Identities identities;
  private final Tickets tickets;
  private final Customers customers;
  private final Secrets secrets;
  private final IdentitySettings settings;
  private final Outbox outbox;
  private final Clock clock;

  IssueCode(
      Identities identities,
      Tickets tickets,
      Customers customers,
      Secrets secrets,
      IdentitySettings settings,
      Outbox outbox,
      Clock clock) {
    this.identities = identities;
    this.tickets = tickets;
    this.customers = customers;
    this.secrets = secrets;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Issued {
    record Sent(UUID id, String phone, Instant expiresAt) implements Issued {}

    record Unknown() implements Issued {}

    record NoNumber() implements Issued {}

    record Archived(TicketState.Archived filed) implements Issued {}

    /** As many as there may be were sent already. */
    record TooMany() implements Issued {}
  }

  /** What a code is hashed with: it fits only this ticket and this number. */
  static String bound(String code, TicketId ticket, String phone) {
    return code + "/" + ticket.value() + "/" + phone;
  }

  @WithTransaction
  public Uni<Issued> issue(TicketId id, String by) {
    return tickets
        .findToChange(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new Issued.Unknown())
                    : customers
                        .find(found.get().customerId())
                        .chain(customer -> issue(found.get(), customer, by)));
  }

  private Uni<Issued> issue(Ticket ticket, Customer customer, String by) {
    if (ticket.state() instanceof TicketState.Archived filed) {
      return Uni.createFrom().item(new Issued.Archived(filed));
    }
    if (customer.phone().isEmpty()) {
      return Uni.createFrom().item(new Issued.NoNumber());
    }
    Instant now = clock.instant();
    return identities
        .lock(customer.id())
        .chain(() -> isAllowed(ticket, customer, now))
        .chain(
            allowed ->
                allowed
                    ? send(ticket, customer, by, now)
                    : Uni.createFrom().item(new Issued.TooMany()));
  }

  private Uni<Boolean> isAllowed(Ticket ticket, Customer customer, Instant now) {
    return identities
        .codesOfTicket(ticket.id().value(), now.minus(IdentitySettings.TICKET_WINDOW))
        .chain(
            onTicket ->
                identities
                    .codesOfCustomer(customer.id(), now.minus(IdentitySettings.CUSTOMER_WINDOW))
                    .map(
                        today ->
                            onTicket < settings.codesPerHalfHour && today < settings.codesPerDay));
  }

  private Uni<Issued> send(Ticket ticket, Customer customer, String by, Instant now) {
    String code = secrets.newCode();
    String phone = customer.phone().orElseThrow();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant expiresAt = now.plus(settings.codeValidity);
    return secrets
        .hash(bound(code, ticket.id(), phone))
        .chain(
            hash ->
                identities.issue(
                    new Subject(ticket.id().value(), customer.id(), by),
                    new Code(id, hash, now, expiresAt)))
        .chain(
            () ->
                outbox.append(
                    ticket.id().value().toString(),
                    new IdentityCodeIssued(
                        id,
                        ticket.id().value(),
                        ticket.number(),
                        phone,
                        Language.valueOf(customer.language()),
                        code,
                        now,
                        expiresAt),
                    now))
        .replaceWith(new Issued.Sent(id, phone, expiresAt));
  }
}
