package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.approval.model.Decision;
import dev.thirdring.routing.approval.model.Limits;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "approval")
class ApprovalRow extends PanacheEntityBase {
  /** Of those that said cash before a reason was asked for. */
  private static final String BEFORE = "–";

  @Id public UUID id;
  public UUID ticketId;
  public UUID assignmentId;
  public String department;
  public long minorUnits;
  public String currency;
  public boolean asCredit;
  public String noCreditBecause;
  public String reason;
  public String requestedBy;
  public Instant requestedAt;
  public String ladder;
  public int round;

  /** How many, so that each changes the version. */
  public int decisions;

  @Enumerated(EnumType.STRING)
  public ApprovalState state;

  @Version public long version;

  void take(Approval approval) {
    Claim claim = approval.claim();
    id = claim.id().value();
    ticketId = claim.ticket().value();
    assignmentId = claim.assignment().value();
    department = claim.department();
    minorUnits = claim.terms().minorUnits();
    currency = claim.terms().currency();
    asCredit = claim.terms().asCredit();
    noCreditBecause = claim.terms().noCreditBecause().orElse(null);
    reason = claim.terms().reason();
    requestedBy = claim.requestedBy();
    requestedAt = claim.requestedAt();
    ladder = Limits.text(claim.ladder());
    round = claim.round();
    decisions = approval.decisions().size();
    state = ApprovalState.of(approval);
  }

  Approval toApproval(List<Decision> taken) {
    return switch (state) {
      case AWAITING_FINANCE, AWAITING_GENERAL_MANAGER -> new Approval.Pending(claim(), taken);
      case APPROVED -> new Approval.Approved(claim(), taken);
      case REFUSED -> new Approval.Refused(claim(), taken);
      case WITHDRAWN -> new Approval.Withdrawn(claim(), taken);
    };
  }

  private Claim claim() {
    Optional<String> against = Optional.ofNullable(noCreditBecause);
    return new Claim(
        new ApprovalId(id),
        new TicketId(ticketId),
        new AssignmentId(assignmentId),
        department,
        new Claim.Terms(
            minorUnits,
            currency,
            asCredit,
            asCredit ? against : against.or(() -> Optional.of(BEFORE)),
            reason),
        requestedBy,
        requestedAt,
        Limits.ladder(ladder),
        round);
  }
}
