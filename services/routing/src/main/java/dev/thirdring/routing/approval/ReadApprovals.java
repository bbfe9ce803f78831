package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.ApprovalId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows requests for compensation, the newest first. */
@ApplicationScoped
public class ReadApprovals {
  private final Approvals approvals;

  public ReadApprovals(Approvals approvals) {
    this.approvals = approvals;
  }

  @WithSession
  public Uni<Page<ApprovalView>> list(Optional<ApprovalState> state, Cursor after, int size) {
    StringBuilder query =
        new StringBuilder("requestedAt <= :at and (requestedAt < :at or id < :id)");
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    state.ifPresent(
        only -> {
          query.append(" and state = :state");
          values.and("state", only);
        });
    return ApprovalRow.<ApprovalRow>find(
            query.toString(), Sort.descending("requestedAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(
            rows ->
                rows.stream()
                    .map(row -> ApprovalView.of(new Versioned<>(row.toApproval(), row.version)))
                    .toList())
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.requestedAt(), view.approvalId())));
  }

  @WithSession
  public Uni<ApprovalView> one(ApprovalId id) {
    return approvals
        .find(id)
        .map(
            found ->
                found
                    .map(ApprovalView::of)
                    .orElseThrow(() -> new ProblemException(Problem.notFound("approval " + id))));
  }
}
