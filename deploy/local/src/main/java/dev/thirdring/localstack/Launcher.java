package dev.thirdring.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the Makefile calls: one verb and its argument. A fault somebody can mend is one sentence and
 * exit code 1.
 */
public final class Launcher {
  private static final String INFRASTRUCTURE_ONLY = "--infrastructure-only";
  private static final String ONLY = "--only=";

  private Launcher() {}

  public static void main(String[] words) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    try {
      run(
          words.length == 0 ? "" : words[0],
          Arrays.asList(words).subList(Math.min(1, words.length), words.length));
    } catch (StackFault fault) {
      System.err.println(fault.getMessage());
      System.exit(1);
    }
  }

  private static void run(String verb, List<String> arguments) {
    switch (verb) {
      case "up" -> up(parts(arguments));
      case "down" -> kept().build().stop();
      case "clean" -> clean();
      case "status" -> Status.print(Stack.attach(), System.out);
      case "env" ->
          Stack.attach()
              .environment()
              .forEach((name, value) -> System.out.println("export " + name + "=" + value));
      case "token" ->
          System.out.println(token(Stack.attach(), needed(arguments, "make -s token user=agent1")));
      case "logs" ->
          Logs.show(
              Stack.attach(),
              part(arguments, "make logs service=routing"),
              arguments.contains("--follow"));
      case "dev" -> DevMode.run(Stack.attach(), part(arguments, "make dev service=routing"));
      case "replay" -> {
        String topic = needed(arguments, "make replay topic=intake.tickets.dead-letter");
        ReplayDeadLetters.of(topic, Stack.attach().bootstrapServers(), System.out::println);
      }
      case "recompute" -> {
        String usage = "make recompute from=2026-11-01 to=2026-12-01";
        String to = arguments.size() < 2 ? "" : needed(arguments.subList(1, 2), usage);
        RecomputeSums.of(Stack.attach(), needed(arguments, usage), to, System.out::println);
      }
      default ->
          throw new StackFault(
              "Say one of: up, down, clean, status, env, token, logs, dev, replay, recompute.");
    }
  }

  private static String token(Stack stack, String name) {
    return Realm.machineClients().contains(name) ? stack.clientToken(name) : stack.token(name);
  }

  private static StackBuilder kept() {
    return Stack.builder().kept().progress(System.out::println);
  }

  private static void up(Set<Part> wanted) {
    Stack.builder().parts(wanted).progress(System.out::println).outliving().build().start();
    System.out.println("The stack is up. 'make status' shows where, 'make -s env' exports it.");
  }

  private static void clean() {
    Stack stack = kept().build();
    stack.stop();
    stack.home().clean();
    System.out.println("The data in " + stack.home().root() + " is removed.");
  }

  private static Set<Part> parts(List<String> arguments) {
    if (arguments.contains(INFRASTRUCTURE_ONLY)) {
      return Part.infrastructure();
    }
    return arguments.stream()
        .filter(argument -> argument.startsWith(ONLY))
        .flatMap(argument -> Arrays.stream(argument.substring(ONLY.length()).split(",")))
        .map(Part::named)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toSet(),
                chosen -> chosen.isEmpty() ? EnumSet.allOf(Part.class) : chosen));
  }

  private static Part part(List<String> arguments, String example) {
    return Part.named(needed(arguments, example));
  }

  private static String needed(List<String> arguments, String example) {
    return arguments.stream()
        .filter(argument -> !argument.isBlank() && !argument.startsWith("--"))
        .findFirst()
        .orElseThrow(() -> new StackFault("Say which one, for example: " + example));
  }
}
