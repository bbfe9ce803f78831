package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgArticles implements Articles {

  @Override
  public Uni<StoredArticle> add(Article article) {
    ArticleRow row = ArticleRow.of(article);
    return Panache.getSession()
        .chain(session -> session.persist(row).call(session::flush))
        .map(done -> row.stored());
  }

  @Override
  public Uni<Optional<StoredArticle>> find(ArticleId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(ArticleRow::stored));
  }

  @Override
  public Uni<StoredArticle> save(Article article) {
    return row(article.id())
        .invoke(row -> row.take(article))
        .call(() -> Panache.getSession().chain(session -> session.flush()))
        .map(ArticleRow::stored);
  }

  private static Uni<ArticleRow> row(ArticleId id) {
    return Panache.getSession().chain(session -> session.find(ArticleRow.class, id.value()));
  }
}
