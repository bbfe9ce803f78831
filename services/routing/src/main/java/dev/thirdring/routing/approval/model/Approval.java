package dev.thirdring.routing.approval.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A request for compensation on its way up the ladder (R6). */
public sealed interface Approval {
  Claim claim();

  List<Decision> decisions();

  static Pending request(Claim claim) {
    return new Pending(claim, Rung.FINANCE, List.of());
  }

  /** Somebody on this rung has to decide. */
  record Pending(Claim claim, Rung rung, List<Decision> decisions) implements Approval {
    public Pending {
      decisions = List.copyOf(decisions);
    }

    /**
     * @param held the rungs on which the decider may decide
     */
    public DecisionOutcome decide(Set<Rung> held, Decision decision) {
      if (decision.by().equals(claim.requestedBy())) {
        return new DecisionOutcome.OwnRequest();
      }
      if (!held.contains(rung)) {
        return new DecisionOutcome.AnotherRung(rung);
      }
      if (decisions.stream().anyMatch(earlier -> earlier.by().equals(decision.by()))) {
        return new DecisionOutcome.DecidedBefore();
      }
      List<Decision> all = new ArrayList<>(decisions);
      all.add(decision);
      return new DecisionOutcome.Decided(
          !decision.approved()
              ? new Refused(claim, all)
              : rung.next()
                  .<Approval>map(next -> new Pending(claim, next, all))
                  .orElseGet(() -> new Approved(claim, all)));
    }
  }

  /** Everybody agreed. */
  record Approved(Claim claim, List<Decision> decisions) implements Approval {
    public Approved {
      decisions = List.copyOf(decisions);
    }
  }

  /** Somebody did not agree. */
  record Refused(Claim claim, List<Decision> decisions) implements Approval {
    public Refused {
      decisions = List.copyOf(decisions);
    }
  }
}
