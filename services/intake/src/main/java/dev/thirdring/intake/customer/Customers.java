package dev.thirdring.intake.customer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The customer file. */
public interface Customers {

  /**
   * The customer with this number (or, without one, this address), as known after this contact:
   * what the contact adds is kept, what it leaves out stays. New customers are {@code standard} and
   * written to in Chinese unless said otherwise.
   */
  Uni<Customer> met(SeenCustomer seen, Instant at);

  Uni<Customer> find(UUID id);

  Uni<Void> recordLook(UUID ticketId, UUID customerId, String by, Instant at);
}
