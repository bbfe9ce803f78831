package dev.thirdring.metrics.staffing.model;

/**
 * What agents have to do.
 *
 * @param callsPerSecond that come in, on average; above 0
 * @param handleSeconds that a call takes an agent, wrap-up included, on average; above 0
 */
public record Load(double callsPerSecond, double handleSeconds) {

  /** In Erlang: agents that would be busy all the time. */
  public double erlangs() {
    return callsPerSecond * handleSeconds;
  }
}
