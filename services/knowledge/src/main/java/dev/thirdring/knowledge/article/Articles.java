package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What use cases need from storage. */
interface Articles {
  Uni<StoredArticle> add(Article article);

  Uni<Optional<StoredArticle>> find(ArticleId id);

  /** Replaces what is stored under the same id; fails when somebody else did so meanwhile. */
  Uni<StoredArticle> save(Article article);
}
