package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgApprovals implements Approvals {

  @Override
  public Uni<Optional<Versioned<Approval>>> find(ApprovalId id) {
    return row(id)
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(known -> new Versioned<>(known.toApproval(), known.version)));
  }

  @Override
  public Uni<Long> save(Approval approval) {
    return row(approval.claim().id())
        .chain(
            known -> {
              ApprovalRow row = known == null ? ApprovalRow.of(approval.claim()) : known;
              row.take(approval);
              return row.<ApprovalRow>persistAndFlush();
            })
        .map(row -> row.version);
  }

  private static Uni<ApprovalRow> row(ApprovalId id) {
    return ApprovalRow.findById(id.value());
  }
}
