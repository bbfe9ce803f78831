package dev.thirdring.intake.wish;

import dev.thirdring.intake.wish.model.WishJudge;
import dev.thirdring.intake.wish.model.WishRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Judges by the rules, which are read at most once in {@link #FRESH_FOR}: opening a ticket does not
 * wait for them.
 */
@ApplicationScoped
public class Wishes {
  private static final Duration FRESH_FOR = Duration.ofSeconds(5);
  private static final String RULES =
      "select code, wish, kind, sign, weight from wish_rule where active order by code limit 2000";

  private volatile List<WishRule> rules;
  private volatile long readAt;

  /** The wish that most speaks for, if anything does; in the caller's session. */
  public Uni<Optional<String>> likeliest(Optional<String> subcategory, String words) {
    return judge(subcategory, words)
        .map(judged -> judged.stream().findFirst().map(WishJudge.Judged::wish));
  }

  Uni<List<WishJudge.Judged>> judge(Optional<String> subcategory, String words) {
    return current().map(known -> WishJudge.judge(known, subcategory, words));
  }

  void forget() {
    rules = null;
  }

  private Uni<List<WishRule>> current() {
    List<WishRule> known = rules;
    if (known != null && System.nanoTime() - readAt < FRESH_FOR.toNanos()) {
      return Uni.createFrom().item(known);
    }
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(RULES, Object[].class).getResultList())
        .map(rows -> rows.stream().map(Wishes::rule).toList())
        .invoke(
            read -> {
              rules = read;
              readAt = System.nanoTime();
            });
  }

  private static WishRule rule(Object[] row) {
    return new WishRule(
        (String) row[0],
        (String) row[1],
        WishRule.Kind.valueOf((String) row[2]),
        (String) row[3],
        (Integer) row[4]);
  }
}
