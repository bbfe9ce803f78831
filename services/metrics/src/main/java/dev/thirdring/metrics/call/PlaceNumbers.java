package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Numbers of places, which sums are kept under. A number is given in a transaction of its own: it
 * holds whatever becomes of the transaction that needs it.
 */
@ApplicationScoped
class PlaceNumbers {
  private static final int REMEMBERED_MAX = 200_000;
  private static final String GIVE =
      """
      with wanted as (
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
          as w (level, line, call_type, tier, centre, queue, agent)),
      given as (
        insert into call_place (level, line, call_type, tier, centre, queue, agent)
        select * from wanted
        on conflict do nothing
        returning *)
      select * from given
      union all
      select p.* from call_place p join wanted using (level, line, call_type, tier, centre, queue, agent)
      """;

  private final Pool pool;
  private final Map<Place, Integer> remembered = new ConcurrentHashMap<>();

  PlaceNumbers(Pool pool) {
    this.pool = pool;
  }

  /** Numbers of at least these places. */
  Uni<Map<Place, Integer>> of(Collection<Place> places) {
    List<Place> unknown = unknown(places);
    if (unknown.isEmpty()) {
      return Uni.createFrom().item(remembered);
    }
    if (remembered.size() + unknown.size() > REMEMBERED_MAX) {
      remembered.clear();
      return give(places.stream().distinct().toList()).chain(() -> again(places));
    }
    return give(unknown).chain(() -> again(places));
  }

  /** A number that another gives at the same moment is seen at the second look only. */
  private Uni<Map<Place, Integer>> again(Collection<Place> places) {
    List<Place> missing = unknown(places);
    return missing.isEmpty()
        ? Uni.createFrom().item(remembered)
        : give(missing).replaceWith(remembered);
  }

  private List<Place> unknown(Collection<Place> places) {
    return places.stream().filter(place -> !remembered.containsKey(place)).distinct().toList();
  }

  private Uni<Void> give(List<Place> places) {
    return pool.preparedQuery(GIVE)
        .execute(
            Tuple.from(
                List.of(
                    texts(places, place -> place.level().name()),
                    texts(places, Place::line),
                    texts(places, Place::callType),
                    texts(places, Place::tier),
                    texts(places, Place::centre),
                    texts(places, Place::queue),
                    texts(places, Place::agent))))
        .invoke(rows -> rows.forEach(row -> remembered.put(place(row), row.getInteger("id"))))
        .replaceWithVoid();
  }

  private static String[] texts(List<Place> places, Function<Place, String> fact) {
    return places.stream().map(fact).toArray(String[]::new);
  }

  private static Place place(Row row) {
    return new Place(
        Place.Level.valueOf(row.getString("level")),
        row.getString("line"),
        row.getString("call_type"),
        row.getString("tier"),
        row.getString("centre"),
        row.getString("queue"),
        row.getString("agent"));
  }
}
