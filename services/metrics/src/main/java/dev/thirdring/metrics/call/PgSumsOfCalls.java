package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallLength;
import dev.thirdring.metrics.call.model.CallSums;
import dev.thirdring.metrics.call.model.CallTally;
import dev.thirdring.metrics.call.model.Cell;
import dev.thirdring.metrics.call.model.Place;
import dev.thirdring.metrics.call.model.Wait;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgSumsOfCalls implements SumsOfCalls {
  private static final List<CallTally> TALLIES = List.of(CallTally.values());
  private static final int KEYS = 4;
  private static final String MOMENTS =
      "to_timestamp(t.arrived), coalesce(to_timestamp(t.answered), 'infinity'),"
          + " coalesce(to_timestamp(t.ended), 'infinity'), t.place";
  private static final String WAITS =
      """
      insert into %1$s as s (arrived_at, answered_at, ended_at, place, half_second, kind, amount)
      select %2$s, t.half_second, t.kind, t.amount
      from unnest(cast(?1 as bigint[]), cast(?2 as bigint[]), cast(?3 as bigint[]), cast(?4 as integer[]),
        cast(?5 as integer[]), cast(?6 as smallint[]), cast(?7 as integer[]))
        as t (arrived, answered, ended, place, half_second, kind, amount)
      order by t.arrived, t.place, t.half_second, t.kind, t.answered, t.ended
      on conflict (arrived_at, place, half_second, kind, answered_at, ended_at) do update
      set amount = s.amount + excluded.amount
      """;
  private static final Map<Grain, Statements> KEPT =
      byGrain(grain -> Statements.of(grain.amounts(), grain.waits()));
  private static final Map<Grain, Statements> ANEW =
      byGrain(grain -> Statements.of(Grain.anew(grain.amounts()), Grain.anew(grain.waits())));

  private record Statements(String amounts, String waits) {
    static Statements of(String amounts, String waits) {
      return new Statements(PgSumsOfCalls.amounts(amounts), WAITS.formatted(waits, MOMENTS));
    }
  }

  private final PlaceNumbers numbers;

  PgSumsOfCalls(PlaceNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Uni<Void> addUp(CallSums change) {
    return addUp(change, KEPT);
  }

  /** Into the temporary tables of a recount. */
  Uni<Void> addUpAnew(CallSums sums) {
    return addUp(sums, ANEW);
  }

  private Uni<Void> addUp(CallSums change, Map<Grain, Statements> statements) {
    return numbers
        .of(change.amounts().keySet().stream().map(Cell::place).toList())
        .chain(
            places ->
                Panache.getSession()
                    .chain(session -> addUp(session, Grain.QUARTER, statements, change, places))
                    .chain(session -> addUp(session, Grain.DAY, statements, change, places)))
        .replaceWithVoid();
  }

  private static Uni<Mutiny.Session> addUp(
      Mutiny.Session session,
      Grain grain,
      Map<Grain, Statements> statements,
      CallSums change,
      Map<Place, Integer> places) {
    Map<Cell, long[]> amounts = new HashMap<>();
    change
        .amounts()
        .forEach((cell, sums) -> amounts.merge(grain.of(cell), sums.clone(), PgSumsOfCalls::sum));
    Map<Wait, Long> waits = new HashMap<>();
    change
        .waits()
        .forEach(
            (wait, count) ->
                waits.merge(
                    new Wait(grain.of(wait.cell()), wait.length(), wait.halfSecond()),
                    count,
                    Long::sum));
    return addAmounts(session, statements.get(grain).amounts(), amounts, places)
        .chain(() -> addWaits(session, statements.get(grain).waits(), waits, places))
        .replaceWith(session);
  }

  private static Uni<Integer> addAmounts(
      Mutiny.Session session,
      String statement,
      Map<Cell, long[]> amounts,
      Map<Place, Integer> places) {
    if (amounts.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    List<Map.Entry<Cell, long[]>> entries = List.copyOf(amounts.entrySet());
    Mutiny.Query<?> query = session.createNativeQuery(statement);
    key(query, entries.stream().map(Map.Entry::getKey).toList(), places);
    for (int index = 0; index < TALLIES.size(); index++) {
      int tally = TALLIES.get(index).ordinal();
      query.setParameter(
          KEYS + 1 + index,
          entries.stream().map(entry -> entry.getValue()[tally]).toArray(Long[]::new));
    }
    return query.executeUpdate();
  }

  private static Uni<Integer> addWaits(
      Mutiny.Session session,
      String statement,
      Map<Wait, Long> counts,
      Map<Place, Integer> places) {
    if (counts.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    List<Wait> waits = List.copyOf(counts.keySet());
    Mutiny.Query<?> query = session.createNativeQuery(statement);
    key(query, waits.stream().map(Wait::cell).toList(), places);
    return query
        .setParameter(5, waits.stream().map(Wait::halfSecond).toArray(Integer[]::new))
        .setParameter(6, waits.stream().map(wait -> kind(wait.length())).toArray(Short[]::new))
        .setParameter(
            7, waits.stream().map(wait -> counts.get(wait).intValue()).toArray(Integer[]::new))
        .executeUpdate();
  }

  private static void key(Mutiny.Query<?> query, List<Cell> cells, Map<Place, Integer> places) {
    query.setParameter(1, seconds(cells, Cell::arrived));
    query.setParameter(2, seconds(cells, Cell::answered));
    query.setParameter(3, seconds(cells, Cell::ended));
    query.setParameter(
        4, cells.stream().map(cell -> places.get(cell.place())).toArray(Integer[]::new));
  }

  /** As the view {@code call_sum} reads it. */
  private static short kind(CallLength length) {
    return switch (length) {
      case CALLS_ANSWERED_AFTER -> 0;
      case CALLS_ABANDONED_AFTER -> 1;
      case CALLS_HANDLED_FOR -> 2;
    };
  }

  private static Long[] seconds(List<Cell> cells, Function<Cell, Instant> moment) {
    return cells.stream()
        .map(moment)
        .map(at -> at.equals(Cell.OPEN) ? null : (Long) at.getEpochSecond())
        .toArray(Long[]::new);
  }

  private static long[] sum(long[] some, long[] others) {
    for (int tally = 0; tally < some.length; tally++) {
      some[tally] = Math.addExact(some[tally], others[tally]);
    }
    return some;
  }

  /** What is 0 is left empty: most are, and it takes no room. */
  private static String amounts(String table) {
    List<String> columns =
        TALLIES.stream().map(tally -> tally.name().toLowerCase(Locale.ROOT)).toList();
    String arrays =
        IntStream.range(0, columns.size())
            .mapToObj(index -> "cast(?" + (KEYS + 1 + index) + " as bigint[])")
            .collect(Collectors.joining(", "));
    return """
        insert into %s as s (arrived_at, answered_at, ended_at, place, %s)
        select %s, %s
        from unnest(cast(?1 as bigint[]), cast(?2 as bigint[]), cast(?3 as bigint[]), cast(?4 as integer[]), %s)
          as t (arrived, answered, ended, place, %s)
        order by t.arrived, t.place, t.answered, t.ended
        on conflict (arrived_at, place, answered_at, ended_at) do update set %s
        """
        .formatted(
            table,
            String.join(", ", columns),
            MOMENTS,
            each(columns, "nullif(t.%1$s, 0)"),
            arrays,
            String.join(", ", columns),
            each(columns, "%1$s = nullif(coalesce(s.%1$s, 0) + coalesce(excluded.%1$s, 0), 0)"));
  }

  private static String each(List<String> columns, String form) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
  }

  private static Map<Grain, Statements> byGrain(Function<Grain, Statements> statements) {
    return Stream.of(Grain.values())
        .collect(Collectors.toUnmodifiableMap(grain -> grain, statements));
  }
}
