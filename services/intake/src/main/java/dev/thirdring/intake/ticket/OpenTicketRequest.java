package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as a front end sends it.
 *
 * @param settled the customer accepts the answer given at once (I3)
 * @param receivedAt the customer's first word; absent: now
 * @param contactEndedAt when the customer hung up
 */
public record OpenTicketRequest(
    @Schema(examples = {"telephone"}) @NotBlank(message = "must be the code of a channel")
        String channel,
    @Schema(examples = {"complaint"}) @NotBlank(message = "must be the code of a category")
        String category,
    @Schema(examples = {"slow-network"}) String subcategory,
    @Schema(examples = {"broadband"}) String product,
    @Schema(examples = {"CN-SH"})
        @Pattern(
            regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
            message = "must be ISO 3166 such as CN or CN-SH")
        String region,
    @Schema(examples = {"晚上宽带很慢 Broadband is slow at night"})
        @NotBlank(message = "must say what it is about")
        @Size(max = 200, message = "at most 200 characters")
        String subject,
    @NotBlank(message = "must hold what was said")
        @Size(max = 20000, message = "at most 20000 characters")
        String text,
    boolean urgent,
    String authority,
    String wish,
    boolean settled,
    boolean compensationWanted,
    Instant receivedAt,
    Instant contactEndedAt,
    Instant promisedReplyAt,
    @NotNull(message = "must be sent") @Valid CustomerRequest customer) {

  /** Who the customer is; a telephone number or an e-mail address is needed. */
  public record CustomerRequest(
      @Size(max = 200, message = "at most 200 characters") String name,
      @Schema(examples = {"138 0013 8000"}) @Size(max = 40, message = "at most 40 characters")
          String phone,
      @Email(message = "must be an e-mail address")
          @Size(max = 320, message = "at most 320 characters")
          String email,
      @Schema(examples = {"ZH"}) @Pattern(regexp = "ZH|EN", message = "must be one of ZH, EN")
          String language,
      String tier) {}

  public OpenTicketCommand command(PhoneNumbers numbers, String takenBy) {
    return new OpenTicketCommand(
        channel,
        new Matter(
            category,
            Optional.ofNullable(subcategory),
            Optional.ofNullable(product),
            Optional.ofNullable(region),
            subject,
            text,
            urgent,
            Optional.ofNullable(authority),
            Optional.ofNullable(wish)),
        seen(numbers),
        settled,
        compensationWanted,
        Optional.ofNullable(receivedAt),
        Optional.ofNullable(contactEndedAt),
        Optional.ofNullable(promisedReplyAt),
        takenBy);
  }

  private SeenCustomer seen(PhoneNumbers numbers) {
    Optional<String> phone =
        Optional.ofNullable(customer.phone()).filter(typed -> !typed.isBlank());
    Optional<String> e164 = phone.flatMap(numbers::toE164);
    if (phone.isPresent() && e164.isEmpty()) {
      throw new ProblemException(
          Problem.invalid(
              "customer.phone",
              "must be a possible telephone number, national or with + and country code"));
    }
    Optional<String> email =
        Optional.ofNullable(customer.email()).filter(typed -> !typed.isBlank());
    if (e164.isEmpty() && email.isEmpty()) {
      throw new ProblemException(
          Problem.invalid("customer", "must have a phone or an email to be reached by"));
    }
    return new SeenCustomer(
        Optional.ofNullable(customer.name()),
        e164,
        email,
        Optional.ofNullable(customer.language()),
        Optional.ofNullable(customer.tier()));
  }
}
