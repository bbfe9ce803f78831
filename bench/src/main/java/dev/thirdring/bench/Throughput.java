package dev.thirdring.bench;

import dev.thirdring.localstack.Stack;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tickets opened a second over HTTP, against a loop that writes the same rows. */
final class Throughput {
  private static final int CONNECTIONS = 32;
  private static final int PAIRS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final TicketLoad load;
  private final BareLoop bare;

  Throughput(Vertx vertx, Stack stack, TicketLoad load) throws Exception {
    this.load = load;
    this.bare = new BareLoop(vertx, stack);
  }

  /** Prints each pair and the median ratio; answers the suite's median of tickets a second. */
  double print() throws Exception {
    System.out.println();
    System.out.println("(a) tickets opened a second, " + CONNECTIONS + " connections");
    bare.run(CONNECTIONS, ROUND);
    load.run(CONNECTIONS, WARM_UP);
    List<Double> ratios = new ArrayList<>();
    List<Double> speeds = new ArrayList<>();
    for (int pair = 1; pair <= PAIRS; pair++) {
      double baseline = bare.run(CONNECTIONS, ROUND);
      double suite = load.run(CONNECTIONS, ROUND);
      ratios.add(suite / baseline);
      speeds.add(suite);
      System.out.printf(
          "    pair %d: bare loop %6.0f/s   intake over HTTP %6.0f/s   ratio %.2f%n",
          pair, baseline, suite, suite / baseline);
    }
    System.out.printf("    median ratio %.2f (aim 0.70 or better)%n", Figures.median(ratios));
    return Figures.median(speeds);
  }

  /** Without a baseline: how fast this machine goes today, warmed. */
  static double alone(TicketLoad load) throws Exception {
    load.run(CONNECTIONS, WARM_UP);
    return load.run(CONNECTIONS, ROUND);
  }
}
