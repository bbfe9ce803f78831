package dev.thirdring.knowledge.article;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;

/** What came of an act on an article. */
sealed interface ArticleOutcome {
  record Done(StoredArticle stored) implements ArticleOutcome {}

  record Unknown() implements ArticleOutcome {}

  record Stale() implements ArticleOutcome {}

  record NotIn(ArticleState state) implements ArticleOutcome {}

  /** Nobody reviews what they wrote themselves. */
  record OwnWork() implements ArticleOutcome {}

  record NotAllowed(List<FieldProblem> errors) implements ArticleOutcome {}
}
