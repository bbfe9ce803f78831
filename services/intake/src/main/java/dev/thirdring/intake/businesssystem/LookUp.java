package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.Source;
import dev.thirdring.intake.businesssystem.model.Subject;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.identity.Proofs;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One query to all systems that apply (I10). First who looks is recorded, then the systems are
 * asked, side by side and outside of any transaction.
 */
@ApplicationScoped
public class LookUp {
  private final BusinessSystems systems;
  private final Tickets tickets;
  private final Customers customers;
  private final Proofs proofs;
  private final AskSystem askSystem;
  private final Clock clock;

  public LookUp(
      BusinessSystems systems,
      Tickets tickets,
      Customers customers,
      Proofs proofs,
      AskSystem askSystem,
      Clock clock) {
    this.systems = systems;
    this.tickets = tickets;
    this.customers = customers;
    this.proofs = proofs;
    this.askSystem = askSystem;
    this.clock = clock;
  }

  /** What will be asked about whom; the look is on record by now. */
  public record Question(Instant askedAt, Subject subject, int strength, List<Registered> systems) {
    boolean mayAsk(Registered one) {
      return one.system().identityStrength() <= strength;
    }
  }

  @WithTransaction
  public Uni<Optional<Question>> begin(TicketId id, String by) {
    return tickets
        .find(id)
        .chain(
            found ->
                found
                    .map(ticket -> begin(ticket, by).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Question> begin(Ticket ticket, String by) {
    Instant now = clock.instant();
    return customers
        .find(ticket.customerId())
        .chain(
            customer ->
                systems
                    .active()
                    .chain(
                        all ->
                            proofs
                                .strength(ticket.id().value(), customer.id(), now)
                                .map(strength -> question(ticket, customer, strength, all, now)))
                    .call(question -> record(question, ticket, by)));
  }

  private Uni<Void> record(Question question, Ticket ticket, String by) {
    return customers
        .recordLook(ticket.id().value(), ticket.customerId(), by, question.askedAt())
        .chain(
            () ->
                systems.recordLook(
                    Optional.of(ticket.id().value()),
                    Optional.of(ticket.customerId()),
                    by,
                    question.askedAt(),
                    question.systems().stream()
                        .filter(question::mayAsk)
                        .map(Registered::code)
                        .toList()));
  }

  private static Question question(
      Ticket ticket, Customer customer, int strength, List<Registered> all, Instant now) {
    return new Question(
        now,
        subject(ticket, customer),
        strength,
        all.stream()
            .filter(one -> one.system().serves(ticket.matter().product()))
            .filter(one -> !one.system().takesPassword())
            .toList());
  }

  /** The answers in the order in which they come: the fast ones need not wait. */
  public Multi<SystemAnswer> answers(Question question) {
    return Multi.createBy()
        .merging()
        .withConcurrency(Math.max(1, question.systems().size()))
        .streams(
            question.systems().stream().map(asked -> answer(question, asked).toMulti()).toList());
  }

  private Uni<SystemAnswer> answer(Question question, Registered asked) {
    return question.mayAsk(asked)
        ? askSystem.ask(asked, question.subject())
        : Uni.createFrom()
            .item(SystemAnswer.none(asked, SystemStatus.IDENTITY_NOT_PROVED, question.askedAt()));
  }

  static Subject subject(Ticket ticket, Customer customer) {
    Map<Source, String> known = new EnumMap<>(Source.class);
    known.put(Source.CUSTOMER_ID, customer.id().toString());
    known.put(Source.TIER, customer.tier());
    known.put(Source.TICKET_NUMBER, ticket.number());
    customer.name().ifPresent(name -> known.put(Source.CUSTOMER_NAME, name));
    customer.phone().ifPresent(phone -> known.put(Source.CUSTOMER_NUMBER, phone));
    customer.email().ifPresent(email -> known.put(Source.CUSTOMER_EMAIL, email));
    ticket.matter().product().ifPresent(product -> known.put(Source.PRODUCT, product));
    ticket.matter().region().ifPresent(region -> known.put(Source.REGION, region));
    return new Subject(known);
  }
}
