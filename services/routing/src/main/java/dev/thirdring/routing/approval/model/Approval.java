package dev.thirdring.routing.approval.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A request for compensation on its way up the ladder (R6). */
public sealed interface Approval {
  Claim claim();

  /** Of this round: a changed amount begins anew. */
  List<Decision> decisions();

  static Pending request(Claim claim) {
    return new Pending(claim, List.of());
  }

  /** Somebody has to decide. */
  record Pending(Claim claim, List<Decision> decisions) implements Approval {
    public Pending {
      decisions = List.copyOf(decisions);
      if (decisions.size() >= claim.ladder().size()) {
        throw new IllegalArgumentException("Nobody is left to decide");
      }
    }

    /** Whose turn it is. */
    public Rung rung() {
      return claim.ladder().get(decisions.size());
    }

    /**
     * @param held the rungs on which the decider may decide
     */
    public DecisionOutcome decide(Set<Rung> held, Decision decision) {
      if (decision.persons().contains(claim.requestedBy())) {
        return new DecisionOutcome.OwnRequest();
      }
      if (!held.contains(rung())) {
        return new DecisionOutcome.AnotherRung(rung());
      }
      if (decisions.stream().anyMatch(earlier -> earlier.sharesAPersonWith(decision))) {
        return new DecisionOutcome.DecidedBefore();
      }
      List<Decision> all = new ArrayList<>(decisions);
      all.add(decision);
      if (!decision.approved()) {
        return new DecisionOutcome.Decided(new Refused(claim, all));
      }
      return new DecisionOutcome.Decided(
          all.size() < claim.ladder().size() ? new Pending(claim, all) : new Approved(claim, all));
    }

    /** Everybody decides again. */
    public Pending changed(Claim.Terms terms, List<Rung> ladder) {
      return new Pending(claim.with(terms, ladder), List.of());
    }

    public Withdrawn withdraw() {
      return new Withdrawn(claim, decisions);
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

  /** Who asked for it took it back. */
  record Withdrawn(Claim claim, List<Decision> decisions) implements Approval {
    public Withdrawn {
      decisions = List.copyOf(decisions);
    }
  }
}
