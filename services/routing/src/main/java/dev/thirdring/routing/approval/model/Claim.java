package dev.thirdring.routing.approval.model;

import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for, by whom.
 *
 * @param ladder who decides, in this order, as the limits said when it was asked for
 * @param round 1, and one more with each change of the amount
 */
public record Claim(
    ApprovalId id,
    TicketId ticket,
    AssignmentId assignment,
    String department,
    Terms terms,
    String requestedBy,
    Instant requestedAt,
    List<Rung> ladder,
    int round) {

  public Claim {
    ladder = List.copyOf(ladder);
  }

  /**
   * How much, and in which way.
   *
   * @param minorUnits fen, cents
   * @param asCredit credit rather than cash
   * @param noCreditBecause why in cash, that is why the customer does not agree to credit
   */
  public record Terms(
      long minorUnits,
      String currency,
      boolean asCredit,
      Optional<String> noCreditBecause,
      String reason) {
    public Terms {
      if (!asCredit && noCreditBecause.isEmpty()) {
        throw new IllegalArgumentException("Cash is given only with a reason against credit");
      }
    }
  }

  Claim with(Terms other, List<Rung> newLadder) {
    return new Claim(
        id, ticket, assignment, department, other, requestedBy, requestedAt, newLadder, round + 1);
  }
}
