package dev.thirdring.intake.mail;

import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.intake.contact.AddContact;
import dev.thirdring.intake.contact.Contacts;
import dev.thirdring.intake.contact.Continuation;
import dev.thirdring.intake.contact.CustomerOfTicket;
import dev.thirdring.intake.contact.NewContact;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.publicaccess.Strangers;
import dev.thirdring.intake.ticket.OpenTicket;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds where a mail belongs: on the ticket of the mail it answers, if the ticket's customer wrote
 * it; else on a new ticket, linked to that one. Runs in the caller's transaction.
 */
@ApplicationScoped
class RouteMail {
  static final String CHANNEL = "email";

  private final ReceivedMails mails;
  private final CustomerOfTicket customers;
  private final AddContact addContact;
  private final Contacts contacts;
  private final OpenTicket openTicket;
  private final Strangers strangers;
  private final MailSettings settings;
  private final Clock clock;

  RouteMail(
      ReceivedMails mails,
      CustomerOfTicket customers,
      AddContact addContact,
      Contacts contacts,
      OpenTicket openTicket,
      Strangers strangers,
      MailSettings settings,
      Clock clock) {
    this.mails = mails;
    this.customers = customers;
    this.addContact = addContact;
    this.contacts = contacts;
    this.openTicket = openTicket;
    this.strangers = strangers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where it went. */
  sealed interface Outcome {
    record OnTicket(UUID ticketId, Optional<UUID> contactId) implements Outcome {}

    record NotTaken(String reason) implements Outcome {}
  }

  Uni<Outcome> route(ParsedMail mail, String text, String takenBy, Instant at) {
    return mails
        .ticketOf(mail.threads())
        .chain(
            ticket ->
                ticket
                    .map(known -> answered(new TicketId(known), mail, text, takenBy, at))
                    .orElseGet(() -> opened(mail, text, takenBy, at)));
  }

  private Uni<Outcome> answered(
      TicketId ticket, ParsedMail mail, String text, String takenBy, Instant at) {
    return customers
        .hasAddress(ticket, mail.from())
        .chain(
            known ->
                known
                    ? contact(ticket, mail, text, takenBy, at)
                    : linked(ticket, Continuation.OTHER_SENDER, opened(mail, text, takenBy, at)));
  }

  private Uni<Outcome> contact(
      TicketId ticket, ParsedMail mail, String text, String takenBy, Instant at) {
    return addContact
        .add(
            new NewContact(
                ticket,
                ContactDirection.INCOMING,
                CHANNEL,
                text,
                mail.name(),
                Optional.of(mail.from()),
                Optional.of(at),
                takenBy,
                true))
        .chain(
            outcome ->
                switch (outcome) {
                  case AddContact.Outcome.Added(var contact, var reopened) ->
                      on(ticket.value(), Optional.of(contact.id()));
                  case AddContact.Outcome.SettledLongAgo(var settledAt) ->
                      linked(
                          ticket, Continuation.SETTLED_LONG_AGO, opened(mail, text, takenBy, at));
                  case AddContact.Outcome.Archived archived ->
                      linked(ticket, Continuation.ARCHIVED, opened(mail, text, takenBy, at));
                  case AddContact.Outcome.UnknownTicket() -> opened(mail, text, takenBy, at);
                  case AddContact.Outcome.UnknownCode(var error) ->
                      notTaken(error.field() + " " + error.allowed());
                });
  }

  private Uni<Outcome> opened(ParsedMail mail, String text, String takenBy, Instant at) {
    Matter matter =
        new Matter(
            settings.category(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            mail.subject(),
            text,
            false,
            Optional.empty(),
            Optional.empty());
    SeenCustomer sender =
        new SeenCustomer(
            mail.name(),
            Optional.empty(),
            Optional.of(mail.from()),
            Optional.empty(),
            Optional.empty());
    return strangers
        .believed(sender)
        .chain(
            believed ->
                openTicket.open(
                    new OpenTicketCommand(
                        CHANNEL,
                        matter,
                        believed,
                        false,
                        false,
                        Optional.of(at),
                        Optional.empty(),
                        Optional.empty(),
                        takenBy)))
        .chain(
            outcome ->
                switch (outcome) {
                  case OpenTicket.Outcome.Opened opened ->
                      on(opened.ticket().id().value(), Optional.empty());
                  case OpenTicket.Outcome.Refused(var errors) ->
                      notTaken(errors.getFirst().field() + " " + errors.getFirst().allowed());
                });
  }

  private Uni<Outcome> linked(TicketId earlier, Continuation reason, Uni<Outcome> opening) {
    return opening.call(
        outcome ->
            outcome instanceof Outcome.OnTicket on
                ? contacts.link(new TicketId(on.ticketId()), earlier, reason, clock.instant())
                : Uni.createFrom().voidItem());
  }

  private static Uni<Outcome> on(UUID ticketId, Optional<UUID> contactId) {
    return Uni.createFrom().item(new Outcome.OnTicket(ticketId, contactId));
  }

  private static Uni<Outcome> notTaken(String reason) {
    return Uni.createFrom().item(new Outcome.NotTaken(reason));
  }
}
