package dev.thirdring.followup.call;

import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.PhoneNumber;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to call. */
@Schema(name = "Customer")
record CustomerAnswer(
    @Schema(examples = "TR-20261121-1042") String ticketNumber,
    String subject,
    String name,
    @Schema(
            description = "E.164 for the agent who has the call in hand, masked for others",
            examples = "+86138****5678")
        String phone,
    @Schema(examples = "ZH") String language,
    @Schema(examples = "standard") String tier) {

  /** Null when the ticket has not been heard of yet. */
  static CustomerAnswer of(Optional<Customer> customer, boolean whole) {
    return customer
        .map(
            one ->
                new CustomerAnswer(
                    one.ticketNumber(),
                    one.subject(),
                    one.name().orElse(null),
                    one.phone().map(whole ? PhoneNumber::e164 : PhoneNumber::masked).orElse(null),
                    one.language(),
                    one.tier()))
        .orElse(null);
  }
}
