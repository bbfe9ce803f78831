package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.knowledge.article.model.ArticleText;
import dev.thirdring.knowledge.classification.Classifications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Brings an article from one state to the next (K1). */
@ApplicationScoped
class AdvanceArticle {
  /** Which article, as the caller last saw it. */
  record Target(ArticleId id, long version) {}

  private sealed interface Decision {
    record Becomes(Article article) implements Decision {}

    record Refused(ArticleOutcome why) implements Decision {}
  }

  private final Articles articles;
  private final Classifications classifications;

  AdvanceArticle(Articles articles, Classifications classifications) {
    this.articles = articles;
    this.classifications = classifications;
  }

  @WithTransaction
  Uni<ArticleOutcome> rewrite(Target target, ArticleText text, String by) {
    return classifications
        .misfits(text.category(), text.product())
        .chain(
            misfits ->
                misfits.isEmpty()
                    ? change(target, article -> rewritten(article, text, by))
                    : Uni.createFrom().item(new ArticleOutcome.NotAllowed(misfits)));
  }

  @WithTransaction
  Uni<ArticleOutcome> review(Target target, Article.Step step) {
    return change(
        target,
        article ->
            article instanceof Article.Draft draft
                ? draft
                    .review(step)
                    .<Decision>map(Decision.Becomes::new)
                    .orElseGet(() -> new Decision.Refused(new ArticleOutcome.OwnWork()))
                : wrongState(article));
  }

  @WithTransaction
  Uni<ArticleOutcome> publish(Target target, Article.Step step) {
    return change(
        target,
        article ->
            article instanceof Article.Reviewed reviewed
                ? new Decision.Becomes(reviewed.publish(step))
                : wrongState(article));
  }

  @WithTransaction
  Uni<ArticleOutcome> retire(Target target, Article.Step step) {
    return change(
        target,
        article ->
            article instanceof Article.Published published
                ? new Decision.Becomes(published.retire(step))
                : wrongState(article));
  }

  private static Decision rewritten(Article article, ArticleText text, String by) {
    return switch (article) {
      case Article.Draft draft -> new Decision.Becomes(draft.rewrite(text, by));
      case Article.Reviewed reviewed -> new Decision.Becomes(reviewed.rewrite(text, by));
      case Article.Published published -> wrongState(published);
      case Article.Retired retired -> wrongState(retired);
    };
  }

  private static Decision wrongState(Article article) {
    return new Decision.Refused(new ArticleOutcome.NotIn(ArticleState.of(article)));
  }

  private Uni<ArticleOutcome> change(Target target, Function<Article, Decision> rule) {
    return articles
        .find(target.id())
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new ArticleOutcome.Unknown());
              }
              if (found.get().version() != target.version()) {
                return Uni.createFrom().item(new ArticleOutcome.Stale());
              }
              return switch (rule.apply(found.get().article())) {
                case Decision.Becomes becomes ->
                    articles.save(becomes.article()).map(ArticleOutcome.Done::new);
                case Decision.Refused refused -> Uni.createFrom().item(refused.why());
              };
            });
  }
}
