package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.Customer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole customer, for whoever must reach them. */
public record CustomerResponse(
    UUID id,
    String name,
    @Schema(examples = {"+8613800138000"}) String phone,
    String email,
    String language,
    String tier) {

  static CustomerResponse of(Customer customer) {
    return new CustomerResponse(
        customer.id(),
        customer.name().orElse(null),
        customer.phone().orElse(null),
        customer.email().orElse(null),
        customer.language(),
        customer.tier());
  }
}
