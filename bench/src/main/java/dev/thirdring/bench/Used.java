package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Processor seconds that each process had used at one moment. */
record Used(Map<String, Double> seconds) {

  static Used by(Stack stack) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    seconds.put("this", Resources.ownCpuSeconds(ProcessHandle.current()));
    for (Part part : Part.values()) {
      stack
          .process(part)
          .ifPresent(process -> seconds.put(part.title(), Resources.cpuSeconds(process)));
    }
    return new Used(seconds);
  }

  /** In milliseconds for each of so many. */
  String since(Used before, double times) {
    double all = seconds.keySet().stream().mapToDouble(part -> millis(before, part, times)).sum();
    return seconds.keySet().stream()
        .map(part -> "%s %.2f".formatted(part, millis(before, part, times)))
        .collect(Collectors.joining(" + ", "%.2f ms = ".formatted(all), ""));
  }

  private double millis(Used before, String part, double times) {
    return (seconds.get(part) - before.seconds().getOrDefault(part, 0.0)) * 1000 / times;
  }
}
