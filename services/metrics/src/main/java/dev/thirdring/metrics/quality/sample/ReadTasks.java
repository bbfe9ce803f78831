package dev.thirdring.metrics.quality.sample;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The work list, the newest first. */
@ApplicationScoped
class ReadTasks {

  /** Which of them; null: any. */
  record Wanted(LocalDate month, String agent, TaskState state, String takenBy) {
    private void narrow(StringBuilder query, Map<String, Object> values) {
      only(query, values, "month", month);
      only(query, values, "agent", agent);
      only(query, values, "state", state);
      only(query, values, "takenBy", takenBy);
    }

    private static void only(
        StringBuilder query, Map<String, Object> values, String field, Object wanted) {
      if (wanted != null) {
        query.append(" and ").append(field).append(" = :").append(field);
        values.put(field, wanted);
      }
    }
  }

  @WithSession
  Uni<Page<TaskView>> list(Wanted wanted, Cursor after, int size) {
    StringBuilder query = new StringBuilder("drawnAt <= :at and (drawnAt < :at or id < :id)");
    Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
    wanted.narrow(query, values);
    return TaskRow.<TaskRow>find(query.toString(), Sort.descending("drawnAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(TaskRow::view).toList())
        .map(rows -> Page.of(rows, size, last -> new Cursor(last.drawnAt(), last.id())));
  }
}
