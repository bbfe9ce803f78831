package dev.thirdring.intake.chat;

import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ticket that a chat becomes part of.
 *
 * @param ticketId an existing ticket; then only {@code settled} is read besides: the customer is
 *     content, a settled ticket stays so
 * @param text what was said, in the agent's words; the chat's own lines stay beside it
 */
public record ChatTicketRequest(
    UUID ticketId,
    @Schema(examples = {"complaint"}) @Size(max = 63, message = "at most 63 characters")
        String category,
    @Size(max = 63, message = "at most 63 characters") String subcategory,
    @Size(max = 63, message = "at most 63 characters") String product,
    @Schema(examples = {"CN-SH"})
        @Pattern(
            regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
            message = "must be ISO 3166 such as CN or CN-SH")
        String region,
    @Size(max = 200, message = "at most 200 characters") String subject,
    @Size(max = 20000, message = "at most 20000 characters") String text,
    boolean urgent,
    @Size(max = 63, message = "at most 63 characters") String authority,
    @Size(max = 63, message = "at most 63 characters") String wish,
    boolean settled,
    boolean compensationWanted,
    Instant promisedReplyAt) {

  KeepChat.Wanted wanted() {
    List<FieldProblem> errors = new ArrayList<>();
    needed(errors, "category", category);
    needed(errors, "subject", subject);
    needed(errors, "text", text);
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
    Matter matter =
        new Matter(
            category,
            Optional.ofNullable(subcategory),
            Optional.ofNullable(product),
            Optional.ofNullable(region),
            subject,
            text,
            urgent,
            Optional.ofNullable(authority),
            Optional.ofNullable(wish));
    return new KeepChat.Wanted(
        matter, settled, compensationWanted, Optional.ofNullable(promisedReplyAt));
  }

  private static void needed(List<FieldProblem> errors, String field, String value) {
    if (value == null || value.isBlank()) {
      errors.add(new FieldProblem(field, "must be sent, or a ticketId"));
    }
  }
}
