package dev.thirdring.intake.customer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The customer file. */
public interface Customers {

  /**
   * The customer with this number (or, without one, this address), as known after this contact:
   * what the contact adds is kept, what it leaves out stays.
   *
   * @param tier absent leaves the tier as it is; new customers are {@code standard}
   */
  Uni<Customer> met(Customer seen, Optional<String> tier, Instant at);

  Uni<Customer> find(UUID id);

  Uni<Void> recordLook(UUID ticketId, UUID customerId, String by, Instant at);
}
