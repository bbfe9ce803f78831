package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as people see it. */
@Schema(name = "Article")
record ArticleView(
    UUID id,
    ArticleState state,
    String title,
    String body,
    String product,
    String category,
    Instant validFrom,
    @Schema(description = "Not included; absent: no end") Instant validUntil,
    List<String> authors,
    Instant writtenAt,
    @Schema(description = "The question whose answer it was made from") UUID questionId,
    StepView review,
    StepView publication,
    StepView retirement,
    @Schema(description = "Send it in If-Match, in quotes") long version) {

  /** Who did it, and when. */
  @Schema(name = "ArticleStep")
  record StepView(String by, Instant at) {
    static StepView of(Article.Step step) {
      return new StepView(step.by(), step.at());
    }
  }

  static ArticleView of(StoredArticle stored) {
    Article article = stored.article();
    ArticleText text = article.writing().text();
    Article.Published published =
        switch (article) {
          case Article.Published itself -> itself;
          case Article.Retired retired -> retired.published();
          case Article.Draft draft -> null;
          case Article.Reviewed reviewed -> null;
        };
    Article.Reviewed reviewed =
        article instanceof Article.Reviewed itself
            ? itself
            : published == null ? null : published.reviewed();
    return new ArticleView(
        article.id().value(),
        ArticleState.of(article),
        text.title(),
        text.body(),
        text.product().orElse(null),
        text.category(),
        text.validity().from(),
        text.validity().until().orElse(null),
        article.writing().authors(),
        article.writing().writtenAt(),
        article.writing().question().orElse(null),
        reviewed == null ? null : StepView.of(reviewed.review()),
        published == null ? null : StepView.of(published.publication()),
        article instanceof Article.Retired retired ? StepView.of(retired.retirement()) : null,
        stored.version());
  }
}
