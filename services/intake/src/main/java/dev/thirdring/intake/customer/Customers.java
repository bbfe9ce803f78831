package dev.thirdring.intake.customer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The customer file. */
public interface Customers {

  /**
   * The customer whom this number (or, without one, this address) belongs to, as known after this
   * contact, with the number and address they used: what the contact adds is kept, what it leaves
   * out stays; what it changes is in the file's history under whoever took the contact. New
   * customers are {@code standard} and written to in Chinese unless said otherwise.
   */
  Uni<Customer> met(SeenCustomer seen, String by, Instant at);

  Uni<Customer> find(UUID id);

  /** Keeps who saw the whole customer; {@code ticketId} is null when the file itself was opened. */
  Uni<Void> recordLook(UUID ticketId, UUID customerId, String by, Instant at);
}
