package dev.thirdring.routing.approval;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgApprovals implements Approvals {
  static final int STEPS_MAX = 1_000;
  private static final Sort IN_ORDER = Sort.by("doneAt").and("id");

  @Override
  public Uni<Optional<Versioned<Approval>>> find(ApprovalId id) {
    return row(id)
        .chain(
            row ->
                row == null
                    ? Uni.createFrom().item(Optional.empty())
                    : stepsOf(List.of(row)).map(steps -> Optional.of(versioned(row, steps))));
  }

  @Override
  public Uni<List<Approval.Pending>> lockPendingOf(TicketId ticket) {
    return ApprovalRow.<ApprovalRow>find(
            "ticketId = ?1 and state in ?2", ticket.value(), ApprovalState.PENDING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .chain(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : stepsOf(rows).map(steps -> pending(rows, steps)));
  }

  private static List<Approval.Pending> pending(List<ApprovalRow> rows, List<StepRow> steps) {
    return rows.stream()
        .map(row -> versioned(row, steps).value())
        .map(Approval.Pending.class::cast)
        .toList();
  }

  @Override
  public Uni<Long> save(Approval approval, Step step) {
    return row(approval.claim().id())
        .chain(
            known -> {
              ApprovalRow row = known == null ? new ApprovalRow() : known;
              row.take(approval);
              return row.<ApprovalRow>persistAndFlush();
            })
        .call(() -> note(approval.claim(), step))
        .map(row -> row.version);
  }

  @Override
  public Uni<Void> note(Claim claim, Step step) {
    return StepRow.of(claim, step).persistAndFlush().replaceWithVoid();
  }

  @Override
  public Uni<List<Step>> steps(ApprovalId id) {
    return StepRow.<StepRow>find("approvalId", Sort.descending("doneAt", "id"), id.value())
        .page(0, STEPS_MAX)
        .list()
        .map(rows -> rows.reversed().stream().map(StepRow::toStep).toList());
  }

  static Uni<List<StepRow>> stepsOf(List<ApprovalRow> rows) {
    return StepRow.<StepRow>find(
            "approvalId in ?1 and what in ?2",
            IN_ORDER,
            rows.stream().map(row -> row.id).toList(),
            List.of(Step.What.APPROVED, Step.What.REFUSED))
        .list();
  }

  static Versioned<Approval> versioned(ApprovalRow row, List<StepRow> steps) {
    List<Decision> decisions =
        steps.stream()
            .filter(step -> step.approvalId.equals(row.id) && step.round == row.round)
            .map(step -> step.toStep().toDecision())
            .toList();
    return new Versioned<>(row.toApproval(decisions), row.version);
  }

  private static Uni<ApprovalRow> row(ApprovalId id) {
    return ApprovalRow.findById(id.value());
  }
}
