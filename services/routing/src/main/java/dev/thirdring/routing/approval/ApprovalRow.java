package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.Rung;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "approval")
class ApprovalRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public UUID assignmentId;
  public String department;
  public long minorUnits;
  public String currency;
  public boolean asCredit;
  public String reason;
  public String requestedBy;
  public Instant requestedAt;

  @Enumerated(EnumType.STRING)
  public ApprovalState state;

  public Boolean financeApproved;
  public String financeBy;
  public String financeReason;
  public Instant financeAt;
  public Boolean managerApproved;
  public String managerBy;
  public String managerReason;
  public Instant managerAt;
  @Version public long version;

  static ApprovalRow of(Claim claim) {
    ApprovalRow row = new ApprovalRow();
    row.id = claim.id().value();
    row.ticketId = claim.ticket().value();
    row.assignmentId = claim.assignment().value();
    row.department = claim.department();
    row.minorUnits = claim.minorUnits();
    row.currency = claim.currency();
    row.asCredit = claim.asCredit();
    row.reason = claim.reason();
    row.requestedBy = claim.requestedBy();
    row.requestedAt = claim.requestedAt();
    return row;
  }

  void take(Approval approval) {
    state = ApprovalState.of(approval);
    for (Decision decision : approval.decisions()) {
      switch (decision.rung()) {
        case FINANCE -> {
          financeApproved = decision.approved();
          financeBy = decision.by();
          financeReason = decision.reason().orElse(null);
          financeAt = decision.at();
        }
        case GENERAL_MANAGER -> {
          managerApproved = decision.approved();
          managerBy = decision.by();
          managerReason = decision.reason().orElse(null);
          managerAt = decision.at();
        }
      }
    }
  }

  Approval toApproval() {
    return switch (state) {
      case AWAITING_FINANCE -> new Approval.Pending(claim(), Rung.FINANCE, decisions());
      case AWAITING_GENERAL_MANAGER ->
          new Approval.Pending(claim(), Rung.GENERAL_MANAGER, decisions());
      case APPROVED -> new Approval.Approved(claim(), decisions());
      case REFUSED -> new Approval.Refused(claim(), decisions());
    };
  }

  private List<Decision> decisions() {
    List<Decision> all = new ArrayList<>();
    if (financeAt != null) {
      all.add(
          new Decision(
              Rung.FINANCE,
              financeApproved,
              financeBy,
              Optional.ofNullable(financeReason),
              financeAt));
    }
    if (managerAt != null) {
      all.add(
          new Decision(
              Rung.GENERAL_MANAGER,
              managerApproved,
              managerBy,
              Optional.ofNullable(managerReason),
              managerAt));
    }
    return all;
  }

  private Claim claim() {
    return new Claim(
        new ApprovalId(id),
        new TicketId(ticketId),
        new AssignmentId(assignmentId),
        department,
        minorUnits,
        currency,
        asCredit,
        reason,
        requestedBy,
        requestedAt);
  }
}
