package dev.thirdring.knowledge.article;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists of articles, newest first. */
@ApplicationScoped
class ArticleList {
  private static final String AFTER =
      "from ArticleRow where (writtenAt < :at or writtenAt = :at and id < :id)";
  private static final String ORDER = " order by writtenAt desc, id desc";

  private final Clock clock;

  ArticleList(Clock clock) {
    this.clock = clock;
  }

  /** What editors see. */
  @WithSession
  Uni<Page<StoredArticle>> all(Optional<ArticleState> state, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.SelectionQuery<ArticleRow> rows =
                  session.createSelectionQuery(
                      AFTER + state.map(wanted -> " and state = :state").orElse("") + ORDER,
                      ArticleRow.class);
              state.ifPresent(wanted -> rows.setParameter("state", wanted));
              return page(rows, after, size);
            });
  }

  /** What everybody sees: published and valid now. */
  @WithSession
  Uni<Page<StoredArticle>> valid(Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.SelectionQuery<ArticleRow> rows =
                  session.createSelectionQuery(
                      AFTER
                          + " and state = PUBLISHED and validFrom <= :now"
                          + " and (validUntil is null or validUntil > :now)"
                          + ORDER,
                      ArticleRow.class);
              rows.setParameter("now", clock.instant());
              return page(rows, after, size);
            });
  }

  private static Uni<Page<StoredArticle>> page(
      Mutiny.SelectionQuery<ArticleRow> rows, Cursor after, int size) {
    return rows.setParameter("at", after.at())
        .setParameter("id", after.id())
        .setMaxResults(size + 1)
        .getResultList()
        .map(found -> found.stream().map(ArticleRow::stored).toList())
        .map(stored -> Page.of(stored, size, ArticleList::key));
  }

  private static Cursor key(StoredArticle last) {
    return new Cursor(last.article().writing().writtenAt(), last.article().id().value());
  }
}
