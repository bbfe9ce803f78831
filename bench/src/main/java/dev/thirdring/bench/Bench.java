package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import dev.thirdring.localstack.StackBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code make bench}: (a) tickets a second, (b) delay to a consumer, (c) what each service costs,
 * (d) rows taken over a second, (e) what lists, searches and views cost as tickets grow, (f) steps
 * of calls counted a second, (g) what a month's report costs as calls grow. {@code
 * part=import,queries} runs only these.
 */
public final class Bench {
  private static final Duration DELAY_ROUND = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int CONNECTIONS = 32;
  private static final int SUITE_RATE = 10;

  private Bench() {}

  /** What can be run alone. */
  enum Chapter {
    THROUGHPUT,
    DELAY,
    RESOURCES,
    IMPORT,
    QUERIES,
    CALLS;

    private static Set<Chapter> of(String names) {
      return Arrays.stream(names.split(","))
          .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Chapter.class)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Set<Chapter> wanted =
        arguments.length == 0 ? EnumSet.allOf(Chapter.class) : Chapter.of(arguments[0]);
    Vertx vertx = Vertx.vertx();
    try {
      if (wanted.contains(Chapter.THROUGHPUT) || wanted.contains(Chapter.DELAY)) {
        tickets(vertx, wanted);
      }
      if (wanted.contains(Chapter.IMPORT)) {
        try (Stack stack = stack("stack").services(Part.INTAKE).build().start()) {
          new TakeOverSpeed(stack).print();
        }
      }
      if (wanted.contains(Chapter.QUERIES)) {
        queries();
      }
      if (wanted.contains(Chapter.CALLS)) {
        try (Stack stack = stack("stack-calls").services(Part.METRICS).build().start()) {
          new CallCounting(stack).print();
          new MonthReports(stack).print();
        }
      }
      if (wanted.contains(Chapter.RESOURCES)) {
        resources(vertx);
      }
    } finally {
      vertx.close();
    }
  }

  private static void tickets(Vertx vertx, Set<Chapter> wanted) throws Exception {
    try (Stack stack = stack("stack").services(Part.INTAKE).build().start()) {
      TicketLoad load = new TicketLoad(vertx, stack);
      double speed =
          wanted.contains(Chapter.THROUGHPUT)
              ? new Throughput(vertx, stack, load).print()
              : Throughput.alone(load);
      if (wanted.contains(Chapter.DELAY)) {
        new Delay(stack).print(load, speed / 2, DELAY_ROUND);
      }
    }
  }

  private static void resources(Vertx vertx) throws Exception {
    try (Stack stack = stack("stack").build().start()) {
      Resources resources = new Resources(stack);
      resources.awaitQuiet();
      resources.print("at rest");
      resources.printCpuOver(IDLE);
      new TicketLoad(vertx, stack).run(CONNECTIONS, DELAY_ROUND, SUITE_RATE);
      resources.awaitQuiet();
      resources.print("after " + SUITE_RATE + " tickets a second through the whole suite");
    }
  }

  /** Two stacks side by side, so that each query meets both sizes in the same second. */
  private static void queries() throws Exception {
    try (Stack small = stack("stack-small").services(Part.INTAKE).build().start();
        Stack large = stack("stack-large").services(Part.INTAKE).build().start()) {
      new QueryCosts(small, large).print();
    }
  }

  private static StackBuilder stack(String folder) {
    return Stack.builder()
        .home(Path.of("bench/target", folder))
        .freePorts()
        .fresh()
        .jvmOptions("-Xmx256m")
        .progress(System.out::println);
  }
}
