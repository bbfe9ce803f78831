package dev.thirdring.intake.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.intake.takeover.model.Mapping;
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
  /** A mapping and its version. */
  record Kept(Mapping mapping, long version) {}

  private final Pool pool;
  private final ObjectMapper json;

  Mappings(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  Uni<Optional<Kept>> find(String code) {
    return pool.preparedQuery("select mapping, version from takeover_mapping where code = $1")
        .mapping(row -> new Kept(read(row.getString("mapping")), row.getLong("version")))
        .execute(Tuple.of(code))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next()));
  }

  /**
   * Adds the mapping (version -1) or changes the one with this version; false when it is another.
   */
  @WithTransaction
  Uni<Boolean> put(String code, Mapping mapping, long version) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into takeover_mapping (code, mapping, version) values (?1, ?2, 0)
                        on conflict (code) do update
                        set mapping = excluded.mapping, version = takeover_mapping.version + 1
                        where takeover_mapping.version = ?3
                        """)
                    .setParameter(1, code)
                    .setParameter(2, write(mapping))
                    .setParameter(3, version)
                    .executeUpdate())
        .map(count -> count == 1);
  }

  private Mapping read(String text) {
    try {
      return json.readValue(text, Mapping.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String write(Mapping mapping) {
    try {
      return json.writeValueAsString(mapping);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
