package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows requests for compensation, the newest first. */
@ApplicationScoped
public class ReadApprovals {
  private final Approvals approvals;

  public ReadApprovals(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Which of them; null: any. */
  public record Wanted(ApprovalState state, String department, String currency, UUID ticketId) {

    private void narrow(StringBuilder query, Parameters values) {
      only(query, values, "state", state);
      only(query, values, "department", department);
      only(query, values, "currency", currency);
      only(query, values, "ticketId", ticketId);
    }

    private static void only(StringBuilder query, Parameters values, String field, Object wanted) {
      if (wanted != null) {
        query.append(" and ").append(field).append(" = :").append(field);
        values.and(field, wanted);
      }
    }
  }

  @WithSession
  public Uni<Page<ApprovalView>> list(Wanted wanted, Cursor after, int size) {
    StringBuilder query =
        new StringBuilder("requestedAt <= :at and (requestedAt < :at or id < :id)");
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    wanted.narrow(query, values);
    return ApprovalRow.<ApprovalRow>find(
            query.toString(), Sort.descending("requestedAt", "id"), values)
        .page(0, size + 1)
        .list()
        .chain(ReadApprovals::views)
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.requestedAt(), view.approvalId())));
  }

  private static Uni<List<ApprovalView>> views(List<ApprovalRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return PgApprovals.stepsOf(rows)
        .map(
            steps ->
                rows.stream()
                    .map(row -> ApprovalView.of(PgApprovals.versioned(row, steps), List.of()))
                    .toList());
  }

  @WithSession
  public Uni<ApprovalView> one(ApprovalId id) {
    return approvals
        .find(id)
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("approval " + id))))
        .chain(this::view);
  }

  /** With its history. */
  @WithSession
  public Uni<ApprovalView> view(Versioned<Approval> stored) {
    return approvals
        .steps(stored.value().claim().id())
        .map(steps -> ApprovalView.of(stored, steps));
  }
}
