package dev.thirdring.knowledge.article;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.knowledge.article.model.ArticleText;
import dev.thirdring.knowledge.article.model.Validity;
import dev.thirdring.knowledge.article.model.Writing;
import dev.thirdring.knowledge.classification.Classifications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins an article: written by an editor, or made of an answer in one step (K1, K4). */
@ApplicationScoped
public class DraftArticle {

  /** An answered question, as far as an article is made of it. */
  public record FromAnswer(
      UUID question,
      String asked,
      String answer,
      Optional<String> product,
      String category,
      String by) {}

  private final Articles articles;
  private final Classifications classifications;

  DraftArticle(Articles articles, Classifications classifications) {
    this.articles = articles;
    this.classifications = classifications;
  }

  /** Answers the draft's id. */
  @WithTransaction
  public Uni<UUID> fromAnswer(FromAnswer answer, Instant now) {
    ArticleText text =
        new ArticleText(
            ArticleText.titled(answer.asked()),
            answer.asked() + "\n\n" + answer.answer(),
            answer.product(),
            answer.category(),
            new Validity(now, Optional.empty()));
    return add(new Writing(text, List.of(answer.by()), now, Optional.of(answer.question())))
        .map(stored -> stored.article().id().value());
  }

  @WithTransaction
  Uni<ArticleOutcome> write(ArticleText text, String by, Instant now) {
    return classifications
        .misfits(text.category(), text.product())
        .chain(
            misfits ->
                misfits.isEmpty()
                    ? add(new Writing(text, List.of(by), now, Optional.empty()))
                        .map(ArticleOutcome.Done::new)
                    : Uni.createFrom().item(new ArticleOutcome.NotAllowed(misfits)));
  }

  private Uni<StoredArticle> add(Writing writing) {
    ArticleId id = new ArticleId(UuidCreator.getTimeOrderedEpoch());
    return articles.add(new Article.Draft(id, writing));
  }
}
