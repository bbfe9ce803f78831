package dev.thirdring.intake.sms;

import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.intake.contact.AddContact;
import dev.thirdring.intake.contact.CustomerOfTicket;
import dev.thirdring.intake.contact.NewContact;
import dev.thirdring.intake.contact.model.Words;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.sms.model.SmsMeaning;
import dev.thirdring.intake.ticket.OpenTicket;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.events.RefusedEventException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a customer's SMS a contact (N5). Runs in the transaction of the event. */
@ApplicationScoped
class TakeSms {
  private static final String CHANNEL = "sms";
  private static final Duration OLDEST = Duration.ofDays(30);

  private final CustomerOfTicket customers;
  private final AddContact addContact;
  private final OpenTicket openTicket;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Outbox outbox;

  @ConfigProperty(name = "third-ring.sms.category", defaultValue = "complaint")
  String category;

  @ConfigProperty(
      name = "third-ring.sms.opt-out-words",
      defaultValue = "TD,T,N,QX,退订,取消,STOP,UNSUBSCRIBE,CANCEL,QUIT,END")
  Set<String> optOutWords;

  /** One for each of the five levels, the best first (F4). */
  @ConfigProperty(name = "third-ring.sms.satisfaction-answers", defaultValue = "1,2,3,4,5")
  List<String> satisfactionAnswers;

  TakeSms(
      CustomerOfTicket customers,
      AddContact addContact,
      OpenTicket openTicket,
      Clock clock,
      MeterRegistry metrics,
      Outbox outbox) {
    this.customers = customers;
    this.addContact = addContact;
    this.openTicket = openTicket;
    this.clock = clock;
    this.metrics = metrics;
    this.outbox = outbox;
  }

  Uni<Void> take(SmsReceived sms) {
    SmsMeaning meaning =
        SmsMeaning.of(
            sms.text(), new SmsMeaning.Vocabulary(optOutWords, Set.copyOf(satisfactionAnswers)));
    metrics.counter("sms.incoming", "meaning", meaning.name()).increment();
    return switch (meaning) {
      case OPT_OUT -> optOut(sms);
      case SATISFACTION ->
          onNewest(sms, ticket -> satisfied(ticket, sms), () -> Uni.createFrom().voidItem());
      case CONTACT -> onNewest(sms, ticket -> contact(ticket, sms), () -> opened(sms));
    };
  }

  private Uni<Void> onNewest(
      SmsReceived sms, Function<TicketId, Uni<Void>> there, Supplier<Uni<Void>> none) {
    return customers.newestOpen(sms.from()).chain(ticket -> ticket.map(there).orElseGet(none));
  }

  private Uni<Void> optOut(SmsReceived sms) {
    return outbox.append(
        sms.incomingId().toString(),
        new OptOutAsked(sms.incomingId(), sms.from(), at(sms)),
        clock.instant());
  }

  private Uni<Void> satisfied(TicketId ticket, SmsReceived sms) {
    Satisfaction level =
        Satisfaction.values()[satisfactionAnswers.indexOf(SmsMeaning.said(sms.text()))];
    return contact(ticket, sms)
        .chain(
            () ->
                outbox.append(
                    ticket.value().toString(),
                    new SatisfactionAnswered(ticket.value(), level, CHANNEL, at(sms)),
                    clock.instant()));
  }

  private Uni<Void> contact(TicketId ticket, SmsReceived sms) {
    return addContact
        .add(
            new NewContact(
                ticket,
                ContactDirection.INCOMING,
                CHANNEL,
                text(sms),
                Optional.empty(),
                Optional.of(sms.from()),
                Optional.of(at(sms)),
                sms.gateway(),
                true))
        .invoke(
            outcome -> {
              if (!(outcome instanceof AddContact.Outcome.Added)) {
                throw new RefusedEventException("cannot be a contact: " + outcome);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> opened(SmsReceived sms) {
    Matter matter =
        new Matter(
            category,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Words.subject(sms.text()),
            text(sms),
            false,
            Optional.empty(),
            Optional.empty());
    SeenCustomer sender =
        new SeenCustomer(
            Optional.empty(),
            Optional.of(sms.from()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return openTicket
        .open(
            new OpenTicketCommand(
                CHANNEL,
                matter,
                sender,
                false,
                false,
                Optional.of(at(sms)),
                Optional.empty(),
                Optional.empty(),
                sms.gateway()))
        .invoke(
            outcome -> {
              if (outcome instanceof OpenTicket.Outcome.Refused(var errors)) {
                throw new RefusedEventException("cannot be a ticket: " + errors.getFirst().field());
              }
            })
        .replaceWithVoid();
  }

  private static String text(SmsReceived sms) {
    String words = Words.clean(sms.text());
    return words.isEmpty() ? "(no text 无正文)" : words;
  }

  /** Gateways' clocks differ, and queues may be long. */
  private Instant at(SmsReceived sms) {
    Instant now = clock.instant();
    Instant at = sms.receivedAt();
    return at.isAfter(now) ? now : at.isBefore(now.minus(OLDEST)) ? now.minus(OLDEST) : at;
  }
}
