package dev.thirdring.intake.identity;

import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.ticket.model.Ticket;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Asks the system that knows service passwords. */
public interface KnowsPasswords {
  /** Whether it is right; empty when the system gave no answer. Outside of any transaction. */
  Uni<Optional<Boolean>> verify(String system, Ticket ticket, Customer customer, String password);
}
