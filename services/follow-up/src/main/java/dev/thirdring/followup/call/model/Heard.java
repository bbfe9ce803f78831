package dev.thirdring.followup.call.model;

import java.util.Optional;

/** What a call brought (F3). */
public sealed interface Heard {
  Optional<String> remark();

  Outcome outcome();

  /** Try again later. */
  record NobodyThere(Optional<String> remark) implements Heard {
    @Override
    public Outcome outcome() {
      return Outcome.NOBODY_THERE;
    }
  }

  /** Greeted, and told when we call next. */
  record ChildAtHome(Optional<String> remark) implements Heard {
    @Override
    public Outcome outcome() {
      return Outcome.CHILD_AT_HOME;
    }
  }

  /** The customer does not want to be asked. */
  record Refused(Optional<String> remark) implements Heard {
    @Override
    public Outcome outcome() {
      return Outcome.REFUSED;
    }
  }

  /**
   * The customer answered (F4).
   *
   * @param problem something is still wrong (F5)
   */
  record Reached(Satisfaction satisfaction, boolean problem, Optional<String> remark)
      implements Heard {
    @Override
    public Outcome outcome() {
      return Outcome.REACHED;
    }

    /** The matter is not settled: the department has to act again (F5). */
    boolean isUnsettled() {
      return problem || !satisfaction.isSatisfied();
    }
  }
}
