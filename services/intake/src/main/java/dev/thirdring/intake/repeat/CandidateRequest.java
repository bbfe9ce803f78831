package dev.thirdring.intake.repeat;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.repeat.model.Typed;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the agent has typed so far; the customer or the number must be known.
 *
 * @param ticketId when the ticket is opened already: it is not offered itself, nor what was refused
 *     for it
 */
public record CandidateRequest(
    UUID customerId,
    @Schema(examples = {"138 0013 8000"}) @Size(max = 40, message = "at most 40 characters")
        String phone,
    UUID ticketId,
    @Schema(examples = {"broadband"})
        @Pattern(regexp = "[a-z0-9-]{1,63}", message = "must be the code of a product")
        String product,
    @Schema(examples = {"slow-network"})
        @Pattern(regexp = "[a-z0-9-]{1,63}", message = "must be the code of a subcategory")
        String subcategory,
    @Schema(examples = {"晚上宽带很慢"}) @Size(max = 2000, message = "at most 2000 characters")
        String words) {

  Repeats.Whose whose(PhoneNumbers numbers) {
    if (customerId == null && phone == null) {
      throw new ProblemException(
          Problem.invalid("phone", "must be the customer's number, or send customerId"));
    }
    Optional<String> e164 =
        Optional.ofNullable(phone)
            .map(
                typed ->
                    numbers
                        .toE164(typed)
                        .orElseThrow(
                            () ->
                                new ProblemException(
                                    Problem.invalid("phone", "must be a telephone number"))));
    return new Repeats.Whose(Optional.ofNullable(customerId), e164, Optional.ofNullable(ticketId));
  }

  Typed typed() {
    return new Typed(
        Optional.ofNullable(product),
        Optional.ofNullable(subcategory),
        Optional.ofNullable(words).orElse(""));
  }
}
