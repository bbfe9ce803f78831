package dev.thirdring.routing.ticket;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.ticket.model.Traits;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "routed_ticket")
class TicketRow extends PanacheEntityBase {
  @Id public UUID ticketId;
  public String number;
  public String subject;
  public String category;
  public String subcategory;
  public String product;
  public String region;
  public String form;
  public String tier;
  public Instant receivedAt;
  public Instant openedAt;
  public Instant contactEndedAt;
  public Instant promisedReplyAt;
  public Instant settledAt;
  public String takenBy;
  public String channel;
  public boolean urgent;
  public String authority;
  public String language;

  static TicketRow of(RoutedTicket ticket) {
    TicketRow row = new TicketRow();
    row.ticketId = ticket.id().value();
    row.number = ticket.number();
    row.take(ticket.subject(), ticket.traits());
    row.tier = ticket.tier();
    row.receivedAt = ticket.receivedAt();
    row.openedAt = ticket.openedAt();
    row.contactEndedAt = ticket.contactEndedAt().orElse(null);
    row.takenBy = ticket.takenBy().orElse(null);
    row.promisedReplyAt = ticket.promisedReplyAt().orElse(null);
    return row;
  }

  /** Takes over what can turn out to be otherwise. */
  void take(String about, Traits traits) {
    subject = about;
    category = traits.category();
    subcategory = traits.subcategory();
    product = traits.product();
    region = traits.region();
    form = traits.form();
    channel = traits.channel();
    urgent = traits.urgent();
    authority = traits.authority();
    language = traits.language();
  }

  RoutedTicket toTicket() {
    return new RoutedTicket(
        new TicketId(ticketId),
        number,
        subject,
        new Traits(
            category, subcategory, product, region, form, channel, urgent, authority, language),
        tier,
        receivedAt,
        openedAt,
        Optional.ofNullable(contactEndedAt),
        Optional.ofNullable(promisedReplyAt),
        Optional.ofNullable(takenBy));
  }
}
