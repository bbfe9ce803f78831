package dev.thirdring.bench;

import dev.thirdring.localstack.Stack;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tickets opened a second over HTTP, against a loop that writes the same rows; and the processor
 * time of each, which tells more where others use the machine.
 */
final class Throughput {
  private static final int CONNECTIONS = 32;
  private static final int PAIRS = 5;
  private static final int WARM_UP_ROUNDS_MIN = 4;
  private static final int WARM_UP_ROUNDS_MAX = 24;
  private static final double STILL_WARMING = 1.05;
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final Stack stack;
  private final TicketLoad load;
  private final BareLoop bare;

  Throughput(Vertx vertx, Stack stack, TicketLoad load) throws Exception {
    this.stack = stack;
    this.load = load;
    this.bare = new BareLoop(vertx, stack);
  }

  /** Prints each pair and the median ratio; answers the suite's median of tickets a second. */
  double print() throws Exception {
    System.out.println();
    System.out.println("(a) tickets opened a second, " + CONNECTIONS + " connections");
    bare.run(CONNECTIONS, ROUND);
    warmUp(load);
    List<Double> ratios = new ArrayList<>();
    List<Double> speeds = new ArrayList<>();
    for (int pair = 1; pair <= PAIRS; pair++) {
      Used before = Used.by(stack);
      double baseline = bare.run(CONNECTIONS, ROUND);
      Used between = Used.by(stack);
      double suite = load.run(CONNECTIONS, ROUND);
      Used after = Used.by(stack);
      ratios.add(suite / baseline);
      speeds.add(suite);
      System.out.printf(
          "    pair %d: bare loop %6.0f/s   intake over HTTP %6.0f/s   ratio %.2f%n",
          pair, baseline, suite, suite / baseline);
      System.out.printf(
          "      CPU a transaction: %s%n", between.since(before, baseline * ROUND.toSeconds()));
      System.out.printf(
          "      CPU a ticket:      %s%n", after.since(between, suite * ROUND.toSeconds()));
    }
    System.out.printf("    median ratio %.2f (aim 0.70 or better)%n", Figures.median(ratios));
    return Figures.median(speeds);
  }

  /** Without a baseline: how fast this machine goes today, warmed. */
  static double alone(TicketLoad load) throws Exception {
    warmUp(load);
    return load.run(CONNECTIONS, ROUND);
  }

  /** On a busy machine it takes minutes until the service's code is compiled. */
  private static void warmUp(TicketLoad load) throws Exception {
    double best = 0;
    for (int round = 1; round <= WARM_UP_ROUNDS_MAX; round++) {
      double speed = load.run(CONNECTIONS, ROUND);
      if (round >= WARM_UP_ROUNDS_MIN && speed < best * STILL_WARMING) {
        System.out.printf("    warmed for %d s%n", round * ROUND.toSeconds());
        return;
      }
      best = Math.max(best, speed);
    }
    System.out.println("    (still growing faster after the longest warm-up)");
  }
}
