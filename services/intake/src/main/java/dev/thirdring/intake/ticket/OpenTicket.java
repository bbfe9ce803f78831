package dev.thirdring.intake.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.CatalogEntry;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.ticket.model.Contact;
import dev.thirdring.intake.ticket.model.Form;
import dev.thirdring.intake.ticket.model.FormPolicy;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.Progress;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.intake.wish.Wishes;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Registers a contact and opens its ticket (I1, I2, I3, I4, I5, I16). */
@ApplicationScoped
public class OpenTicket {
  private final Catalogs catalogs;
  private final Customers customers;
  private final Tickets tickets;
  private final Wishes wishes;
  private final Outbox outbox;
  private final Clock clock;

  public OpenTicket(
      Catalogs catalogs,
      Customers customers,
      Tickets tickets,
      Wishes wishes,
      Outbox outbox,
      Clock clock) {
    this.catalogs = catalogs;
    this.customers = customers;
    this.tickets = tickets;
    this.wishes = wishes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Opened(Ticket ticket, Customer customer) implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> open(OpenTicketCommand command) {
    Instant now = clock.instant();
    return catalogs
        .current()
        .chain(
            codes -> {
              List<FieldProblem> errors = ContactCheck.errors(command, codes, now);
              CatalogEntry channel = codes.of(Catalog.CHANNEL).get(command.channel());
              return errors.isEmpty()
                  ? judged(command, codes).chain(contact -> accept(contact, channel, now))
                  : Uni.createFrom().item(new Outcome.Refused(errors));
            });
  }

  /** What nobody named is judged from the complaint (I12). */
  private Uni<OpenTicketCommand> judged(OpenTicketCommand command, Catalogs.Snapshot codes) {
    Matter matter = command.matter();
    if (matter.wish().isPresent() || !Contact.COMPLAINT.equals(matter.category())) {
      return Uni.createFrom().item(command);
    }
    return wishes
        .likeliest(matter.subcategory(), matter.subject() + "\n" + matter.body())
        .map(
            wish ->
                wish.filter(code -> codes.refusal(Catalog.WISH, "wish", wish).isEmpty())
                    .map(code -> command.about(matter.wishing(code)))
                    .orElse(command));
  }

  private Uni<Outcome> accept(OpenTicketCommand command, CatalogEntry channel, Instant now) {
    return tickets
        .nextNumber(now)
        .chain(
            number ->
                customers
                    .met(command.customer(), command.takenBy(), now)
                    .chain(
                        customer ->
                            keep(opened(command, channel, customer, number, now), customer)));
  }

  /** Both statements are under way at once, in this order, in one transaction. */
  private Uni<Outcome> keep(Ticket ticket, Customer customer) {
    return Uni.combine()
        .all()
        .unis(
            tickets.add(ticket),
            outbox.append(
                ticket.id().value().toString(),
                TicketEvents.opened(ticket, customer),
                ticket.openedAt()))
        .discardItems()
        .replaceWith(new Outcome.Opened(ticket, customer));
  }

  private static Ticket opened(
      OpenTicketCommand command,
      CatalogEntry channel,
      Customer customer,
      String number,
      Instant now) {
    Matter matter = command.matter();
    Contact contact =
        new Contact(
            command.channel(),
            channel.written(),
            channel.live(),
            matter.category(),
            command.settled(),
            command.compensationWanted(),
            command.receivedAt().orElse(now),
            command.contactEndedAt());
    Form form = FormPolicy.formFor(contact);
    return new Ticket(
        new TicketId(UuidCreator.getTimeOrderedEpoch()),
        number,
        0,
        TicketState.first(form, contact),
        form,
        contact,
        matter,
        customer.id(),
        customer.tier(),
        command.takenBy(),
        now,
        command.promisedReplyAt(),
        Progress.NONE);
  }
}
