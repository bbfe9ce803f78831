package dev.thirdring.intake.ticket;

import dev.thirdring.intake.ticket.model.Contact;
import dev.thirdring.intake.ticket.model.Form;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.Progress;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "ticket")
class TicketRow {
  @Id UUID id;
  @Version Long version;
  String number;

  @Enumerated(EnumType.STRING)
  StateCode state;

  @Enumerated(EnumType.STRING)
  Form form;

  String channel;
  String category;
  String subcategory;
  String product;
  String region;
  String subject;
  String body;
  boolean urgent;
  String authority;
  String wish;
  String tier;
  UUID customerId;
  String responsible;
  String department;
  Instant receivedAt;
  Instant openedAt;
  Instant contactEndedAt;
  Instant promisedReplyAt;
  Instant firstReplyAt;
  Instant settledAt;
  Boolean customerAccepts;
  String result;
  int reopened;
  Instant reopenedAt;
  String source;
  String sourceReference;
  Instant archivedAt;
  String archivedBy;

  static TicketRow of(Ticket ticket) {
    TicketRow row = new TicketRow();
    Matter matter = ticket.matter();
    row.id = ticket.id().value();
    row.number = ticket.number();
    row.channel = ticket.contact().channel();
    row.body = matter.body();
    row.customerId = ticket.customerId();
    row.responsible = ticket.responsible();
    row.receivedAt = ticket.contact().receivedAt();
    row.contactEndedAt = ticket.contact().endedAt().orElse(null);
    row.openedAt = ticket.openedAt();
    row.promisedReplyAt = ticket.promisedReplyAt().orElse(null);
    row.take(ticket);
    return row;
  }

  /** Takes over what can change in a ticket's life. */
  void take(Ticket ticket) {
    Matter matter = ticket.matter();
    form = ticket.form();
    tier = ticket.tier();
    category = matter.category();
    subcategory = matter.subcategory().orElse(null);
    product = matter.product().orElse(null);
    region = matter.region().orElse(null);
    subject = matter.subject();
    urgent = matter.urgent();
    authority = matter.authority().orElse(null);
    wish = matter.wish().orElse(null);
    state = StateCode.of(ticket.state());
    department = ticket.progress().department().orElse(null);
    firstReplyAt = ticket.progress().firstReplyAt().orElse(null);
    reopened = ticket.progress().reopened();
    reopenedAt = ticket.progress().reopenedAt().orElse(null);
    TicketState.Settled end = ticket.end().orElse(null);
    settledAt = end == null ? null : end.at();
    customerAccepts = end == null ? null : end.customerAccepts();
    result = end == null ? null : end.result();
    TicketState.Archived filed =
        ticket.state() instanceof TicketState.Archived archived ? archived : null;
    archivedAt = filed == null ? null : filed.at();
    archivedBy = filed == null ? null : filed.by();
  }

  private TicketState end() {
    TicketState.Settled end = new TicketState.Settled(settledAt, customerAccepts, result);
    return archivedAt == null ? end : end.archive(archivedAt, archivedBy);
  }

  Ticket ticket() {
    TicketState now =
        switch (state) {
          case AWAITING_REVIEW -> new TicketState.AwaitingReview();
          case IN_HANDLING -> new TicketState.InHandling();
          case ANSWERED -> new TicketState.Answered();
          case SETTLED -> end();
        };
    return new Ticket(
        new TicketId(id),
        number,
        version,
        now,
        form,
        new Contact(
            channel,
            false,
            false,
            category,
            false,
            false,
            receivedAt,
            Optional.ofNullable(contactEndedAt)),
        new Matter(
            category,
            Optional.ofNullable(subcategory),
            Optional.ofNullable(product),
            Optional.ofNullable(region),
            subject,
            body,
            urgent,
            Optional.ofNullable(authority),
            Optional.ofNullable(wish)),
        customerId,
        tier,
        responsible,
        openedAt,
        Optional.ofNullable(promisedReplyAt),
        new Progress(
            Optional.ofNullable(department),
            Optional.ofNullable(firstReplyAt),
            reopened,
            Optional.ofNullable(reopenedAt)));
  }
}
