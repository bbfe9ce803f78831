package dev.thirdring.intake.takeover;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.takeover.TakenTickets.NewTicket;
import dev.thirdring.intake.takeover.model.MappedLine;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes one row over, in the transaction of its batch. */
@ApplicationScoped
public class TakeOverTicket {
  private final Catalogs catalogs;
  private final Customers customers;
  private final PhoneNumbers numbers;
  private final Tickets tickets;
  private final TakenTickets taken;
  private final Outbox outbox;
  private final Clock clock;

  public TakeOverTicket(
      Catalogs catalogs,
      Customers customers,
      PhoneNumbers numbers,
      Tickets tickets,
      TakenTickets taken,
      Outbox outbox,
      Clock clock) {
    this.catalogs = catalogs;
    this.customers = customers;
    this.numbers = numbers;
    this.tickets = tickets;
    this.taken = taken;
    this.outbox = outbox;
    this.clock = clock;
  }

  Uni<RowAnswer> take(long number, MappedLine row, String source, String by) {
    return switch (row) {
      case MappedLine.Unreadable(var reference, var faults) ->
          Uni.createFrom()
              .item(
                  RowAnswer.refused(
                      number,
                      reference,
                      faults.entrySet().stream()
                          .map(fault -> new FieldProblem(fault.getKey(), fault.getValue()))
                          .sorted((a, b) -> a.field().compareTo(b.field()))
                          .toList()));
      case MappedLine.Readable readable ->
          taken
              .find(source, readable.reference())
              .chain(
                  known ->
                      known
                          .map(
                              there -> Uni.createFrom().item(alreadyThere(number, readable, there)))
                          .orElseGet(() -> checked(number, readable, source, by)));
    };
  }

  private static RowAnswer alreadyThere(
      long number, MappedLine.Readable row, TakenTickets.Known there) {
    return new RowAnswer(
        number,
        row.reference(),
        RowAnswer.Outcome.ALREADY_THERE,
        there.id(),
        there.number(),
        List.of());
  }

  private Uni<RowAnswer> checked(long number, MappedLine.Readable row, String source, String by) {
    return catalogs
        .current()
        .chain(
            codes -> {
              List<FieldProblem> errors = errors(row, codes);
              return errors.isEmpty()
                  ? add(number, row, source, by)
                  : Uni.createFrom().item(RowAnswer.refused(number, row.reference(), errors));
            });
  }

  private List<FieldProblem> errors(MappedLine.Readable row, Catalogs.Snapshot codes) {
    List<FieldProblem> errors = new ArrayList<>();
    for (Catalog catalog :
        List.of(Catalog.CHANNEL, Catalog.CATEGORY, Catalog.TIER, Catalog.PRODUCT)) {
      codes.refusal(catalog, catalog.code(), row.value(catalog.code())).ifPresent(errors::add);
    }
    row.value("customerPhone")
        .filter(typed -> numbers.toE164(typed).isEmpty())
        .ifPresent(
            typed ->
                errors.add(
                    new FieldProblem("customerPhone", "must be a possible telephone number")));
    return errors;
  }

  private Uni<RowAnswer> add(long row, MappedLine.Readable readable, String source, String by) {
    Instant now = clock.instant();
    return customer(readable, source, by, now)
        .chain(
            customer ->
                tickets
                    .nextNumber(readable.receivedAt())
                    .chain(
                        number -> {
                          NewTicket ticket = ticket(readable, source, by, number, customer);
                          return taken
                              .add(ticket)
                              .chain(
                                  () ->
                                      outbox.append(
                                          ticket.id().toString(), event(ticket, now), now))
                              .replaceWith(
                                  new RowAnswer(
                                      row,
                                      readable.reference(),
                                      RowAnswer.Outcome.TAKEN,
                                      ticket.id(),
                                      number,
                                      List.of()));
                        }));
  }

  /** Rows without a way to reach anybody share one customer of their source. */
  private Uni<Customer> customer(MappedLine.Readable row, String source, String by, Instant now) {
    Optional<String> phone = row.value("customerPhone").flatMap(numbers::toE164);
    Optional<String> email = row.value("customerEmail");
    boolean reachable = phone.isPresent() || email.isPresent();
    SeenCustomer seen =
        new SeenCustomer(
            reachable ? row.value("customerName") : Optional.of(source),
            phone,
            reachable ? email : Optional.of("unknown@" + source + ".invalid"),
            Optional.empty(),
            row.value("tier"));
    return customers.met(seen, by, now);
  }

  private static NewTicket ticket(
      MappedLine.Readable row, String source, String by, String number, Customer customer) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return new NewTicket(
        id,
        number,
        source,
        row.reference(),
        row.value("channel").orElseThrow(),
        row.value("category").orElseThrow(),
        row.value("subcategory"),
        row.value("product"),
        row.value("region"),
        row.value("subject").orElseThrow(),
        row.value("text").or(() -> row.value("subject")).orElseThrow(),
        row.value("tier").orElse(customer.tier()),
        customer.id(),
        by,
        row.value("department"),
        row.receivedAt(),
        row.settledAt(),
        row.value("result"));
  }

  private static TicketTakenOver event(NewTicket ticket, Instant now) {
    return new TicketTakenOver(
        ticket.id(),
        ticket.number(),
        ticket.source(),
        ticket.reference(),
        now,
        ticket.receivedAt(),
        ticket.channel(),
        ticket.category(),
        ticket.subcategory().orElse(null),
        ticket.product().orElse(null),
        ticket.region().orElse(null),
        ticket.subject(),
        ticket.tier(),
        ticket.department().orElse(null),
        ticket.settledAt().orElse(null));
  }
}
