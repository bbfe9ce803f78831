package dev.thirdring.metrics.report.kept;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Kept reports, the newest first. */
@ApplicationScoped
class ReadReports {

  /**
   * A file with what it is.
   *
   * @param content absent until it is made
   */
  record File(KeptReportView report, String name, Optional<byte[]> content) {}

  @WithSession
  Uni<Page<KeptReportView>> list(ReportKind kind, String period, Cursor after, int size) {
    StringBuilder query = new StringBuilder("dueAt <= :at and (dueAt < :at or id < :id)");
    Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
    if (kind != null) {
      query.append(" and kind = :kind");
      values.put("kind", kind);
    }
    if (period != null) {
      query.append(" and period = :period");
      values.put("period", period);
    }
    return KeptReportRow.<KeptReportRow>find(
            query.toString(), Sort.descending("dueAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(KeptReportView::of).toList())
        .map(rows -> Page.of(rows, size, last -> new Cursor(last.dueAt(), last.id())));
  }

  @WithSession
  Uni<Optional<File>> file(UUID id) {
    return KeptReportRow.<KeptReportRow>findById(id)
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(Optional.empty())
                    : KeptContentRow.<KeptContentRow>findById(id)
                        .map(
                            kept ->
                                Optional.of(
                                    new File(
                                        KeptReportView.of(row),
                                        row.fileName(),
                                        Optional.ofNullable(kept).map(one -> one.content)))));
  }
}
