package dev.thirdring.metrics.agentstate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Statements that take their rows as one JSON text. */
@ApplicationScoped
class StoredJson {
  private final ObjectMapper json;

  StoredJson(ObjectMapper json) {
    this.json = json;
  }

  Uni<Void> update(String sql, Collection<?> rows) {
    return Panache.getSession()
        .chain(
            session -> session.createNativeQuery(sql).setParameter(1, write(rows)).executeUpdate())
        .replaceWithVoid();
  }

  Uni<List<Object[]>> select(String sql, Collection<?> rows) {
    return selectBy(sql, rows);
  }

  Uni<List<Object[]>> selectBy(String sql, Object given) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Object[].class)
                    .setParameter(1, write(given))
                    .getResultList());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
