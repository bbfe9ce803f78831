package dev.thirdring.metrics.staffing.model;

/** What is believed of callers in a queue. */
public sealed interface QueueModel permits ErlangC, ErlangA {

  /**
   * @param agents 1 or more
   * @param withinSeconds what counts as answered in time
   */
  Service service(int agents, Load load, double withinSeconds);

  /** Fewer agents than this are never enough. */
  int fewest(Load load);
}
