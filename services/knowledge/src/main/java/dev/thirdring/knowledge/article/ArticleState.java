package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;

/** The state's name in storage and answers. */
enum ArticleState {
  DRAFT,
  REVIEWED,
  PUBLISHED,
  RETIRED;

  static ArticleState of(Article article) {
    return switch (article) {
      case Article.Draft draft -> DRAFT;
      case Article.Reviewed reviewed -> REVIEWED;
      case Article.Published published -> PUBLISHED;
      case Article.Retired retired -> RETIRED;
    };
  }
}
