package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.knowledge.classification.FakeClassifications;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class FakeArticles implements Articles {
  private final Map<ArticleId, StoredArticle> stored = new LinkedHashMap<>();

  /** The use case of other concepts, writing into this. */
  public DraftArticle draftArticle() {
    return new DraftArticle(this, new FakeClassifications());
  }

  /** What is kept now. */
  public List<Article> all() {
    return stored.values().stream().map(StoredArticle::article).toList();
  }

  @Override
  public Uni<StoredArticle> add(Article article) {
    return put(new StoredArticle(article, 0));
  }

  @Override
  public Uni<Optional<StoredArticle>> find(ArticleId id) {
    return Uni.createFrom().item(Optional.ofNullable(stored.get(id)));
  }

  @Override
  public Uni<StoredArticle> save(Article article) {
    return put(new StoredArticle(article, stored.get(article.id()).version() + 1));
  }

  private Uni<StoredArticle> put(StoredArticle article) {
    stored.put(article.article().id(), article);
    return Uni.createFrom().item(article);
  }
}
