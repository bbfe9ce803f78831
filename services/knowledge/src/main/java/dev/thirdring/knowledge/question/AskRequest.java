package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.TicketId;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agent sends to hand a question over. */
@Schema(
    name = "QuestionToAsk",
    examples = {
      """
      {"ticketId": "01993f6e-7c3b-7d1a-9b0e-5f1f3c1a2b4d", "text": "宽带每晚八点掉线，是否有区域故障？",
       "product": "broadband", "category": "consultation", "askedSince": "2026-11-21T08:00:00Z"}"""
    })
record AskRequest(
    @NotNull(message = "must be the UUID of a ticket") UUID ticketId,
    @NotBlank(message = "must be 1 to 4000 characters")
        @Size(max = 4000, message = "must be 1 to 4000 characters")
        String text,
    @Schema(description = "A code of GET /classifications; may be left out")
        @Size(max = 64, message = "must be a code of at most 64 characters")
        String product,
    @Schema(description = "A code of GET /classifications")
        @NotBlank(message = "must be a code of a category")
        @Size(max = 64, message = "must be a code of at most 64 characters")
        String category,
    @Schema(description = "When the customer asked; left out: now") Instant askedSince) {

  private static final Duration OLDEST = Duration.ofDays(30);
  private static final String ALLOWED = "must be within the last 30 days, not in the future";

  Asking asking(String by, Instant now) {
    Instant since = askedSince == null ? now : askedSince;
    if (since.isAfter(now) || since.isBefore(now.minus(OLDEST))) {
      throw new ProblemException(Problem.invalid("askedSince", ALLOWED));
    }
    return new Asking(
        new TicketId(ticketId),
        text.strip(),
        Optional.ofNullable(product),
        category,
        since,
        by,
        now);
  }
}
