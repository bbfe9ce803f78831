package dev.thirdring.intake.mail;

import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Shows a mail as its sender laid it out, made safe; who looked is recorded (N4). */
@ApplicationScoped
class ViewMail {
  private final ReceivedMails mails;
  private final Tickets tickets;
  private final Customers customers;
  private final Clock clock;

  ViewMail(ReceivedMails mails, Tickets tickets, Customers customers, Clock clock) {
    this.mails = mails;
    this.tickets = tickets;
    this.customers = customers;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Optional<MailView>> view(UUID id, String lookedBy) {
    return mails
        .find(id)
        .call(
            found ->
                found
                    .flatMap(ReceivedMail::ticketId)
                    .map(ticketId -> recordLook(ticketId, lookedBy))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .map(found -> found.map(mail -> MailView.of(mail).with(mail.html().orElse(null))));
  }

  private Uni<Void> recordLook(UUID ticketId, String lookedBy) {
    return tickets
        .find(new TicketId(ticketId))
        .chain(
            ticket ->
                customers.recordLook(
                    ticketId, ticket.orElseThrow().customerId(), lookedBy, clock.instant()));
  }
}
