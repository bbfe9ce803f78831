package dev.thirdring.metrics.telephony;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgOffsets implements Offsets {
  private static final String BEGIN =
      """
      insert into kafka_offset (topic, partition, reader, next_offset)
      select $1, b.partition, $2, b.next_offset from unnest($3::integer[], $4::bigint[]) as b (partition, next_offset)
      on conflict do nothing
      """;
  private static final String READ =
      "select partition, next_offset from kafka_offset"
          + " where topic = $1 and reader = $2 and partition = any($3)";

  /** A partition that another moves at the same moment is waited for, and then stands elsewhere. */
  private static final String MOVE =
      """
      update kafka_offset o set next_offset = m.next_offset
      from unnest(cast(?3 as integer[]), cast(?4 as bigint[]), cast(?5 as bigint[]))
        as m (partition, from_offset, next_offset)
      where o.topic = ?1 and o.reader = ?2 and o.partition = m.partition and o.next_offset = m.from_offset
      """;

  private final Pool pool;
  private final String reader;

  PgOffsets(Pool pool, @ConfigProperty(name = "third-ring.telephony.group") String reader) {
    this.pool = pool;
    this.reader = reader;
  }

  @Override
  public Uni<Map<Integer, Long>> of(String topic, Map<Integer, Long> beginnings) {
    Integer[] partitions = beginnings.keySet().toArray(Integer[]::new);
    Long[] offsets = beginnings.values().toArray(Long[]::new);
    return pool.preparedQuery(BEGIN)
        .execute(Tuple.of(topic, reader, partitions, offsets))
        .chain(() -> pool.preparedQuery(READ).execute(Tuple.of(topic, reader, partitions)))
        .map(
            rows -> {
              Map<Integer, Long> kept = new TreeMap<>();
              rows.forEach(row -> kept.put(row.getInteger(0), row.getLong(1)));
              return kept;
            });
  }

  @Override
  public Uni<Void> move(String topic, Map<Integer, Long> from, Map<Integer, Long> to) {
    Integer[] partitions = to.keySet().toArray(Integer[]::new);
    Long[] before = to.keySet().stream().map(from::get).toArray(Long[]::new);
    Long[] after = to.values().toArray(Long[]::new);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(MOVE)
                    .setParameter(1, topic)
                    .setParameter(2, reader)
                    .setParameter(3, partitions)
                    .setParameter(4, before)
                    .setParameter(5, after)
                    .executeUpdate())
        .invoke(
            moved -> {
              if (moved != partitions.length) {
                throw new OvertakenException(topic);
              }
            })
        .replaceWithVoid();
  }
}
