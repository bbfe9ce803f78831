package dev.thirdring.intake.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.wish.WishViews.KeptRule;
import dev.thirdring.intake.wish.WishViews.WayToTalk;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Rules and ways to talk, as data. */
@ApplicationScoped
class WishStore {
  private static final String PUT =
      """
      insert into wish_rule (id, code, wish, kind, sign, weight, active, added_at, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)
      on conflict (code) do update
      set wish = excluded.wish, kind = excluded.kind, sign = excluded.sign,
          weight = excluded.weight, active = excluded.active, version = wish_rule.version + 1
      where wish_rule.version = ?9
      """;
  private static final String NEWEST =
      """
      select * from wish_rule where (added_at, id) < ($1, $2)
      order by added_at desc, id desc limit $3
      """;
  private static final String SET_TALK =
      "insert into wish_talk (wish, place, zh, en) values (?1, ?2, ?3, ?4)";

  private final Pool pool;

  WishStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Boolean> put(KeptRule rule) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PUT)
                    .setParameter(1, rule.id())
                    .setParameter(2, rule.code())
                    .setParameter(3, rule.wish())
                    .setParameter(4, rule.kind().name())
                    .setParameter(5, rule.sign())
                    .setParameter(6, rule.weight())
                    .setParameter(7, rule.active())
                    .setParameter(8, rule.addedAt())
                    .setParameter(9, rule.version())
                    .executeUpdate())
        .map(changed -> changed == 1);
  }

  /** Puts these in place of what was said for a wish. */
  Uni<Void> talk(String wish, List<WayToTalk> ways) {
    return Panache.getSession()
        .chain(
            session -> {
              Uni<Integer> done =
                  session
                      .createNativeQuery("delete from wish_talk where wish = ?1")
                      .setParameter(1, wish)
                      .executeUpdate();
              for (int i = 0; i < ways.size(); i++) {
                int place = i;
                done =
                    done.chain(
                        () ->
                            session
                                .createNativeQuery(SET_TALK)
                                .setParameter(1, wish)
                                .setParameter(2, place)
                                .setParameter(3, ways.get(place).zh())
                                .setParameter(4, ways.get(place).en())
                                .executeUpdate());
              }
              return done;
            })
        .replaceWithVoid();
  }

  Uni<Page<KeptRule>> newest(Cursor after, int size) {
    return pool.preparedQuery(NEWEST)
        .mapping(WishStore::rule)
        .execute(Tuple.of(after.at().atOffset(ZoneOffset.UTC), after.id(), size + 1))
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).toList(),
                    size,
                    rule -> new Cursor(rule.addedAt(), rule.id())));
  }

  /** By wish, in order. */
  Uni<Map<String, List<WayToTalk>>> talk() {
    return pool.preparedQuery("select wish, zh, en from wish_talk order by wish, place limit 500")
        .execute()
        .map(
            rows -> {
              Map<String, List<WayToTalk>> talk = new HashMap<>();
              rows.forEach(
                  row ->
                      talk.computeIfAbsent(row.getString("wish"), any -> new ArrayList<>())
                          .add(new WayToTalk(row.getString("zh"), row.getString("en"))));
              return talk;
            });
  }

  static KeptRule adding(String code, WishRuleRequest body, java.time.Instant at, long version) {
    return new KeptRule(
        UuidCreator.getTimeOrderedEpoch(),
        code,
        body.wish(),
        body.kind(),
        body.sign().toLowerCase(java.util.Locale.ROOT),
        body.weight(),
        body.active() == null || body.active(),
        at,
        version);
  }

  private static KeptRule rule(Row row) {
    return new KeptRule(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("wish"),
        dev.thirdring.intake.wish.model.WishRule.Kind.valueOf(row.getString("kind")),
        row.getString("sign"),
        row.getInteger("weight"),
        row.getBoolean("active"),
        row.getOffsetDateTime("added_at").toInstant(),
        row.getLong("version"));
  }
}
