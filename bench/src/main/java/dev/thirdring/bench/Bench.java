package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import dev.thirdring.localstack.StackBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code make bench}: (a) tickets a second, (b) delay to a consumer, (c) what each service costs.
 */
public final class Bench {
  private static final int CONNECTIONS = 32;
  private static final int PAIRS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration DELAY_ROUND = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int SUITE_RATE = 10;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      try (Stack stack = stack().services(Part.INTAKE).build().start()) {
        TicketLoad load = new TicketLoad(vertx, stack);
        double speed = throughput(load, new BareLoop(vertx, stack));
        new Delay(stack).print(load, speed / 2, DELAY_ROUND);
      }
      try (Stack stack = stack().build().start()) {
        Resources resources = new Resources(stack);
        resources.awaitQuiet();
        resources.print("at rest");
        resources.printCpuOver(IDLE);
        new TicketLoad(vertx, stack).run(CONNECTIONS, DELAY_ROUND, SUITE_RATE);
        resources.awaitQuiet();
        resources.print("after " + SUITE_RATE + " tickets a second through the whole suite");
      }
    } finally {
      vertx.close();
    }
  }

  private static StackBuilder stack() {
    return Stack.builder()
        .home(Path.of("bench/target/stack"))
        .freePorts()
        .fresh()
        .jvmOptions("-Xmx256m")
        .progress(System.out::println);
  }

  /** Prints each pair and the median ratio; answers the suite's median of tickets a second. */
  private static double throughput(TicketLoad load, BareLoop bare) throws Exception {
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
    System.out.printf("    median ratio %.2f (aim 0.70 or better)%n", median(ratios));
    return median(speeds);
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static double percentile(long[] values, double share) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
