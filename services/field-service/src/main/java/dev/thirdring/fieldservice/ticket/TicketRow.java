package dev.thirdring.fieldservice.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "ticket")
class TicketRow {
  @Id UUID id;
  String number;
  String subject;
  String category;
  String product;
  String region;

  static TicketRow of(TicketSummary ticket) {
    TicketRow row = new TicketRow();
    row.id = ticket.id();
    row.number = ticket.number();
    row.subject = ticket.subject();
    row.category = ticket.category();
    row.product = ticket.product();
    row.region = ticket.region();
    return row;
  }

  TicketSummary summary() {
    return new TicketSummary(id, number, subject, category, product, region);
  }
}
