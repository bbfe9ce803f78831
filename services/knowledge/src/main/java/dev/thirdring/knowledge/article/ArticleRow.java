package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.knowledge.article.model.ArticleText;
import dev.thirdring.knowledge.article.model.SearchText;
import dev.thirdring.knowledge.article.model.Validity;
import dev.thirdring.knowledge.article.model.Writing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "article")
class ArticleRow {
  @Id UUID id;
  @Version long version;
  String title;
  String body;
  String product;
  String category;
  Instant validFrom;
  Instant validUntil;
  String[] authors;
  Instant writtenAt;
  UUID questionId;

  @Enumerated(EnumType.STRING)
  ArticleState state;

  String reviewedBy;
  Instant reviewedAt;
  String publishedBy;
  Instant publishedAt;
  String retiredBy;
  Instant retiredAt;
  String searchTitle;
  String searchBody;

  static ArticleRow of(Article article) {
    ArticleRow row = new ArticleRow();
    row.id = article.id().value();
    row.writtenAt = article.writing().writtenAt();
    row.questionId = article.writing().question().orElse(null);
    row.take(article);
    return row;
  }

  /** Takes over what can change. */
  void take(Article article) {
    ArticleText text = article.writing().text();
    title = text.title();
    body = text.body();
    product = text.product().orElse(null);
    category = text.category();
    validFrom = text.validity().from();
    validUntil = text.validity().until().orElse(null);
    authors = article.writing().authors().toArray(String[]::new);
    searchTitle = SearchText.normal(title);
    searchBody = SearchText.normal(body);
    state = ArticleState.of(article);
    switch (article) {
      case Article.Draft draft -> review(null);
      case Article.Reviewed reviewed -> review(reviewed.review());
      case Article.Published published -> publish(published);
      case Article.Retired retired -> {
        publish(retired.published());
        retiredBy = retired.retirement().by();
        retiredAt = retired.retirement().at();
      }
    }
  }

  private void review(Article.Step step) {
    reviewedBy = step == null ? null : step.by();
    reviewedAt = step == null ? null : step.at();
  }

  private void publish(Article.Published published) {
    review(published.reviewed().review());
    publishedBy = published.publication().by();
    publishedAt = published.publication().at();
  }

  StoredArticle stored() {
    return new StoredArticle(article(), version);
  }

  private Article article() {
    Article.Draft draft =
        new Article.Draft(
            new ArticleId(id),
            new Writing(text(), List.of(authors), writtenAt, Optional.ofNullable(questionId)));
    return switch (state) {
      case DRAFT -> draft;
      case REVIEWED -> reviewed(draft);
      case PUBLISHED -> published(draft);
      case RETIRED -> published(draft).retire(new Article.Step(retiredBy, retiredAt));
    };
  }

  private Article.Reviewed reviewed(Article.Draft draft) {
    return new Article.Reviewed(draft, new Article.Step(reviewedBy, reviewedAt));
  }

  private Article.Published published(Article.Draft draft) {
    return reviewed(draft).publish(new Article.Step(publishedBy, publishedAt));
  }

  private ArticleText text() {
    return new ArticleText(
        title,
        body,
        Optional.ofNullable(product),
        category,
        new Validity(validFrom, Optional.ofNullable(validUntil)));
  }
}
