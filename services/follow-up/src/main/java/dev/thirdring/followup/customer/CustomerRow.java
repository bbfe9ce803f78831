package dev.thirdring.followup.customer;

import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.PhoneNumber;
import dev.thirdring.followup.customer.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "customer")
class CustomerRow extends PanacheEntityBase {
  @Id UUID ticketId;
  String ticketNumber;
  String subject;
  String name;
  String phone;
  String language;
  String tier;
  Instant openedAt;
  boolean settled;

  static CustomerRow of(Customer customer, Instant openedAt) {
    CustomerRow row = new CustomerRow();
    row.ticketId = customer.ticket().value();
    row.ticketNumber = customer.ticketNumber();
    row.subject = customer.subject();
    row.name = customer.name().orElse(null);
    row.phone = customer.phone().map(PhoneNumber::e164).orElse(null);
    row.language = customer.language();
    row.tier = customer.tier();
    row.openedAt = openedAt;
    return row;
  }

  Customer customer() {
    return new Customer(
        new TicketId(ticketId),
        ticketNumber,
        subject,
        Optional.ofNullable(name),
        Optional.ofNullable(phone).map(PhoneNumber::new),
        language,
        tier);
  }
}
