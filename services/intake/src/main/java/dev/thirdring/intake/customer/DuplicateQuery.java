package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.Likeness;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds files that may be of one person with this one. */
@ApplicationScoped
class DuplicateQuery {
  /** Those who gave one another's address, and the newest of the same name. */
  private static final String CANDIDATES =
      """
      with self as (
        select c.id, lower(normalize(c.name, NFKC)) as name,
          array(select value from customer_reach where customer_id = c.id and kind = 'POST') as posts
        from customer c where c.id = $1),
      namesakes as (
        select s.customer_id as id from self, customer_found(
          (select grams from (select customer_grams(self.name) as grams) g),
          array[replace(replace(replace(self.name, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || E'\\n%'],
          'ffffffff-ffff-ffff-ffff-ffffffffffff', 51) as s (customer_id)
        where self.name is not null and self.name <> ''),
      twins as (
        select twin_id as id from customer_twin where customer_id = $1
        union select customer_id from customer_twin where twin_id = $1)
      select c.id, c.name, c.phone, c.email, c.tier, c.brand, c.first_seen_at, c.last_seen_at,
        exists (select from twins where twins.id = c.id) as twin,
        array(select value from customer_reach where customer_id = c.id and kind = 'POST') as posts,
        self.posts as own_posts
      from customer c cross join self
      where c.id in (select id from namesakes union select id from twins)
        and c.id <> $1 and c.merged_into is null and c.erased_at is null
      limit 100
      """;

  private final Pool pool;

  DuplicateQuery(Pool pool) {
    this.pool = pool;
  }

  /** Why two files may be of one person, the best reason first. */
  public enum Reason {
    SAME_ADDRESS_TYPED,
    SAME_NAME_SIMILAR_ADDRESS,
    SAME_NAME
  }

  /** A file that may be of the same person. */
  public record Duplicate(CustomerItem customer, Reason reason) {}

  Uni<Page<Duplicate>> of(UUID customer, int limit) {
    return pool.preparedQuery(CANDIDATES)
        .mapping(DuplicateQuery::duplicate)
        .execute(Tuple.of(customer))
        .map(
            rows ->
                new Page<>(
                    StreamSupport.stream(rows.spliterator(), false)
                        .sorted(Comparator.comparing(Duplicate::reason))
                        .limit(limit)
                        .toList(),
                    null));
  }

  private static Duplicate duplicate(Row row) {
    Reason reason =
        row.getBoolean("twin")
            ? Reason.SAME_ADDRESS_TYPED
            : Likeness.alike(texts(row, "posts"), texts(row, "own_posts"))
                ? Reason.SAME_NAME_SIMILAR_ADDRESS
                : Reason.SAME_NAME;
    return new Duplicate(CustomerSearch.item(row), reason);
  }

  private static List<String> texts(Row row, String column) {
    return Arrays.asList(row.getArrayOfStrings(column));
  }
}
