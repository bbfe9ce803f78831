package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.intake.ticket.model.Matter;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer writes on the web.
 *
 * @param category what it is, by the customer's own judgement
 * @param website a field that people do not see and leave empty; programs fill it in
 */
public record WebMessageRequest(
    @Schema(examples = {"complaint"})
        @Size(max = 63, message = "at most 63 characters")
        @Pattern(regexp = "[a-z0-9-]+", message = "must be the code of a category")
        String category,
    @Schema(examples = {"broadband"}) @Size(max = 63, message = "at most 63 characters")
        String product,
    @Schema(examples = {"晚上宽带很慢 Broadband is slow at night"})
        @Size(max = 200, message = "at most 200 characters")
        String subject,
    @NotBlank(message = "must hold your message")
        @Size(max = 4000, message = "at most 4000 characters")
        String text,
    @Size(max = 100, message = "at most 100 characters") String name,
    @Schema(examples = {"138 0013 8000"}) @Size(max = 40, message = "at most 40 characters")
        String phone,
    @Email(message = "must be an e-mail address")
        @Size(max = 320, message = "at most 320 characters")
        String email,
    @Schema(examples = {"ZH"}) @Pattern(regexp = "ZH|EN", message = "must be one of ZH, EN")
        String language,
    @Size(max = 0, message = "must be empty") String website) {
  static final String CHANNEL = "web-message";
  private static final int SUBJECT_LENGTH_MAX = 200;

  OpenTicketCommand command(SeenCustomer customer, Instant promisedReplyAt) {
    return new OpenTicketCommand(
        CHANNEL,
        new Matter(
            given(category).orElse("consultation"),
            Optional.empty(),
            given(product),
            Optional.empty(),
            given(subject).orElseGet(this::firstLine),
            text,
            false,
            Optional.empty(),
            Optional.empty()),
        customer,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(promisedReplyAt),
        CHANNEL);
  }

  private String firstLine() {
    String line = text.strip().lines().findFirst().orElse("");
    int points = Math.min(SUBJECT_LENGTH_MAX / 2, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, points));
  }

  private static Optional<String> given(String field) {
    return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
  }
}
