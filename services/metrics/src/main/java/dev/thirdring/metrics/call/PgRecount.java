package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.CallTally;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums counted anew in temporary tables, and what differs from those that are kept. */
@ApplicationScoped
class PgRecount {
  private static final String KEY = "arrived_at, place, answered_at, ended_at";
  private static final String AMOUNTS =
      Arrays.stream(CallTally.values())
          .map(tally -> tally.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
  private static final List<Table> TABLES =
      Stream.of(Grain.values())
          .flatMap(
              grain ->
                  Stream.of(
                      new Table(grain.amounts(), KEY, AMOUNTS),
                      new Table(grain.waits(), KEY + ", half_second, kind", "amount")))
          .toList();

  private static final String TOLD =
      """
      select t.call_id, t.steps from call c
      join call_told t on t.call_id = c.call_id and t.at >= c.first_at and t.at <= c.last_at
      where c.call_id in (select n.call_id from call_told n where n.at >= ?1 and n.at < ?2)
      """;

  /** A sum of nothing but zeros is as good as none. */
  private record Table(String name, String key, String amounts) {
    private String rows(String table) {
      return "select %s, %s from %s where arrived_at >= ?1 and arrived_at < ?2 and %s"
          .formatted(key, amounts, table, counts());
    }

    private String counts() {
      return name.contains("wait") ? "amount <> 0" : "num_nonnulls(" + amounts + ") > 0";
    }

    String create() {
      return "create temporary table %s (like %s including indexes) on commit drop"
          .formatted(Grain.anew(name), name);
    }

    String differing() {
      return """
          with kept as (%1$s), anew as (%2$s),
          only_kept as (select * from kept except all select * from anew),
          only_anew as (select * from anew except all select * from kept)
          select (select count(*) from (select %3$s from only_kept union select %3$s from only_anew) as d),
            (select string_agg(e.line, '; ') from (
              select '%4$s kept ' || cast(o as text) as line from (select * from only_kept limit 3) as o
              union all
              select '%4$s counted ' || cast(o as text) from (select * from only_anew limit 3) as o) as e),
            (select count(*) from anew)
          """
          .formatted(rows(name), rows(Grain.anew(name)), key, name);
    }

    String delete() {
      return "delete from %s where arrived_at >= ?1 and arrived_at < ?2".formatted(name);
    }

    String insert() {
      return "insert into %1$s (%2$s, %3$s) select %2$s, %3$s from %4$s where %5$s"
          .formatted(name, key, amounts, Grain.anew(name), counts());
    }
  }

  Uni<Void> begin() {
    return Panache.getSession()
        .chain(session -> each(table -> session.createNativeQuery(table.create()).executeUpdate()))
        .replaceWithVoid();
  }

  /** All that is known of the calls of which something was told in this time. */
  Uni<Map<String, List<CallStep>>> callsTold(Instant from, Instant to) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TOLD, Object[].class)
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .getResultList())
        .map(
            rows -> {
              Map<String, List<CallStep>> calls = new HashMap<>();
              rows.forEach(
                  row ->
                      calls
                          .computeIfAbsent((String) row[0], id -> new ArrayList<>())
                          .addAll(ToldSteps.read((String) row[0], (String) row[1])));
              return calls;
            });
  }

  /** Kept sums are replaced only where they differ. */
  Uni<Recomputed> replace(Stretch day, long facts) {
    return Panache.getSession()
        .chain(session -> each(table -> replace(session, table, day)))
        .map(
            parts ->
                parts.stream().reduce(new Recomputed(facts, 0, 0, List.of()), Recomputed::and));
  }

  private static Uni<Recomputed> replace(Mutiny.Session session, Table table, Stretch day) {
    return session
        .createNativeQuery(table.differing(), Object[].class)
        .setParameter(1, day.from())
        .setParameter(2, day.to())
        .getSingleResult()
        .chain(
            row -> {
              long differing = ((Number) row[0]).longValue();
              long sums = ((Number) row[2]).longValue();
              return differing == 0
                  ? Uni.createFrom().item(new Recomputed(0, sums, 0, List.of()))
                  : session
                      .createNativeQuery(table.delete())
                      .setParameter(1, day.from())
                      .setParameter(2, day.to())
                      .executeUpdate()
                      .chain(() -> session.createNativeQuery(table.insert()).executeUpdate())
                      .replaceWith(new Recomputed(0, sums, differing, List.of((String) row[1])));
            });
  }

  private static <T> Uni<List<T>> each(Function<Table, Uni<T>> work) {
    return Multi.createFrom()
        .iterable(TABLES)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .asList();
  }
}
