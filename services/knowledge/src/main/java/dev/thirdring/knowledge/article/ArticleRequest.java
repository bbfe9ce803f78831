package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.ArticleText;
import dev.thirdring.knowledge.article.model.Validity;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes. */
@Schema(
    name = "ArticleToWrite",
    examples = {
      """
      {"title": "宽带夜间掉线的处理", "body": "先查区域故障公告，再请客户重启光猫。",
       "product": "broadband", "category": "consultation"}"""
    })
record ArticleRequest(
    @NotBlank(message = "must be 1 to 200 characters")
        @Size(max = 200, message = "must be 1 to 200 characters")
        String title,
    @NotBlank(message = "must be 1 to 20000 characters")
        @Size(max = 20_000, message = "must be 1 to 20000 characters")
        String body,
    @Schema(description = "A code of GET /classifications; may be left out")
        @Size(max = 64, message = "must be a code of at most 64 characters")
        String product,
    @Schema(description = "A code of GET /classifications")
        @NotBlank(message = "must be a code of a category")
        @Size(max = 64, message = "must be a code of at most 64 characters")
        String category,
    @Schema(description = "Left out: from now on") Instant validFrom,
    @Schema(description = "Not included; left out: no end") Instant validUntil) {

  ArticleText text(Instant now) {
    Instant from = validFrom == null ? now : validFrom;
    if (validUntil != null && !validUntil.isAfter(from)) {
      throw new ProblemException(Problem.invalid("validUntil", "must be after " + from));
    }
    return new ArticleText(
        title.strip(),
        body.strip(),
        Optional.ofNullable(product),
        category,
        new Validity(from, Optional.ofNullable(validUntil)));
  }
}
