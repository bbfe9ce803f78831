package dev.thirdring.metrics.callsheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Mappings by their code. */
@ApplicationScoped
class Mappings {
  /** What a change says that expects no mapping to be there. */
  static final long NONE = -1;

  private static final String FIND =
      "select mapping::text as mapping, version from call_sheet_mapping where code = $1";
  private static final String KEEP =
      """
      insert into call_sheet_mapping (code, mapping, version) values (?1, cast(cast(?2 as text) as jsonb), 0)
      on conflict (code) do update
      set mapping = excluded.mapping, version = call_sheet_mapping.version + 1
      where call_sheet_mapping.version = ?3
      """;

  private final Pool pool;
  private final ObjectMapper json;

  Mappings(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** A mapping and its version. */
  record Kept(CallSheetMapping mapping, long version) {}

  Uni<Optional<Kept>> find(String code) {
    return pool.preparedQuery(FIND)
        .mapping(row -> new Kept(read(row.getString("mapping")), row.getLong("version")))
        .execute(Tuple.of(code))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next()));
  }

  /** Adds ({@link #NONE}) or changes what has this version; false when it is another. */
  @WithTransaction
  Uni<Boolean> put(String code, CallSheetMapping mapping, long version) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, code)
                    .setParameter(2, write(mapping))
                    .setParameter(3, version)
                    .executeUpdate())
        .map(count -> count == 1);
  }

  private CallSheetMapping read(String text) {
    try {
      return json.readValue(text, CallSheetMapping.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String write(CallSheetMapping mapping) {
    try {
      return json.writeValueAsString(mapping);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
