package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Rung;
import java.util.List;

/** The states by name, as rows and answers carry them. */
public enum ApprovalState {
  AWAITING_FINANCE,
  AWAITING_GENERAL_MANAGER,
  APPROVED,
  REFUSED,
  WITHDRAWN;

  static final List<ApprovalState> PENDING = List.of(AWAITING_FINANCE, AWAITING_GENERAL_MANAGER);

  static ApprovalState of(Approval approval) {
    return switch (approval) {
      case Approval.Pending pending ->
          pending.rung() == Rung.FINANCE ? AWAITING_FINANCE : AWAITING_GENERAL_MANAGER;
      case Approval.Approved approved -> APPROVED;
      case Approval.Refused refused -> REFUSED;
      case Approval.Withdrawn withdrawn -> WITHDRAWN;
    };
  }
}
