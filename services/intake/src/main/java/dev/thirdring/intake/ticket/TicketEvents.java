package dev.thirdring.intake.ticket;

import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import java.time.Instant;
import java.util.Optional;

/** What a ticket tells the others: model → published records. */
final class TicketEvents {
  private TicketEvents() {}

  static TicketOpened opened(Ticket ticket, Customer customer) {
    Matter matter = ticket.matter();
    return new TicketOpened(
        ticket.id().value(),
        ticket.number(),
        ticket.openedAt(),
        ticket.contact().receivedAt(),
        ticket.contact().channel(),
        matter.category(),
        matter.subcategory().orElse(null),
        matter.product().orElse(null),
        matter.region().orElse(null),
        matter.subject(),
        TicketForm.valueOf(ticket.form().name()),
        ticket.state() instanceof TicketState.Settled,
        matter.urgent(),
        matter.authority().orElse(null),
        matter.wish().orElse(null),
        ticket.responsible(),
        ticket.contact().endedAt().orElse(null),
        ticket.promisedReplyAt().orElse(null),
        new dev.thirdring.contracts.intake.Customer(
            customer.id(),
            customer.name().orElse(null),
            customer.phone().orElse(null),
            customer.email().orElse(null),
            Language.valueOf(customer.language()),
            ticket.tier(),
            customer.brand().orElse(null)));
  }

  static NoticeReviewed reviewed(Ticket ticket, NoticeReview review, Instant at) {
    return new NoticeReviewed(
        ticket.id().value(),
        at,
        review.reviewer(),
        review.accepted(),
        review.department().orElse(null),
        review.remark());
  }

  static CustomerInformed informed(Ticket ticket, Informing told, Instant at) {
    return new CustomerInformed(
        ticket.id().value(),
        at,
        told.by(),
        told.informedOf(),
        told.channel(),
        told.promisedReplyAt().orElse(null));
  }

  static Optional<TicketSettled> settled(Ticket ticket) {
    return ticket.state() instanceof TicketState.Settled end
        ? Optional.of(
            new TicketSettled(ticket.id().value(), end.at(), end.customerAccepts(), end.result()))
        : Optional.empty();
  }

  static TicketReopened reopened(Ticket ticket, String reason, Instant at) {
    return new TicketReopened(ticket.id().value(), at, ticket.progress().reopened(), reason);
  }
}
