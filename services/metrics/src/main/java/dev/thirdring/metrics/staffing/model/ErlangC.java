package dev.thirdring.metrics.staffing.model;

/**
 * Callers wait as long as it takes (M/M/n). A. K. Erlang, "Solution of some problems in the theory
 * of probabilities of significance in automatic telephone exchanges", 1917. It expects longer waits
 * than there are where callers hang up.
 */
public record ErlangC() implements QueueModel {

  @Override
  public Service service(int agents, Load load, double withinSeconds) {
    double erlangs = load.erlangs();
    if (agents <= erlangs) {
      return new Service(0, 1, Double.POSITIVE_INFINITY, 0, 1);
    }
    double blocked = blocked(agents, erlangs);
    double waiting = agents * blocked / (agents - erlangs * (1 - blocked));
    double free = agents - erlangs;
    double longer = waiting * Math.exp(-free * withinSeconds / load.handleSeconds());
    return new Service(
        1 - longer, waiting, waiting * load.handleSeconds() / free, 0, erlangs / agents);
  }

  @Override
  public int fewest(Load load) {
    return (int) Math.floor(load.erlangs()) + 1;
  }

  /** Erlang B, by its recursion over lines, in a form that does not overflow. */
  static double blocked(int lines, double erlangs) {
    double inverse = 1;
    for (int line = 1; line <= lines; line++) {
      inverse = 1 + inverse * line / erlangs;
    }
    return 1 / inverse;
  }
}
