package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.SearchText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Finds published, valid articles that hold every word; words in the title count most, then
 * likeness, then the newest. Matching is by substring, which Chinese needs.
 */
@ApplicationScoped
class SearchArticles {
  private static final String SEARCH =
      """
      select id, title, body, product, category, published_at from article
      where state = 'PUBLISHED' and valid_from <= $3 and (valid_until is null or valid_until > $3)
        and (search_title || ' ' || search_body) like all ($1)
      order by (select count(*) from unnest($1) word where search_title like word) desc,
        word_similarity($2, search_title || ' ' || search_body) desc, published_at desc, id desc
      limit $4
      """;

  private final Pool pool;
  private final Clock clock;

  SearchArticles(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  Uni<List<ArticleHit>> search(String wanted, int limit) {
    List<String> words = SearchText.words(wanted);
    if (words.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    String[] patterns = words.stream().map(SearchArticles::pattern).toArray(String[]::new);
    return pool.preparedQuery(SEARCH)
        .execute(
            Tuple.of(
                patterns, String.join(" ", words), clock.instant().atOffset(ZoneOffset.UTC), limit))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> hit(row, words))
                    .toList());
  }

  private static String pattern(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static ArticleHit hit(Row row, List<String> words) {
    return new ArticleHit(
        row.getUUID("id"),
        row.getString("title"),
        SearchText.excerpt(row.getString("body"), words),
        row.getString("product"),
        row.getString("category"),
        row.getOffsetDateTime("published_at").toInstant());
  }
}
