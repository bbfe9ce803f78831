package dev.thirdring.localstack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the services' JVMs are started, and what a test sets on single services beyond the usual. */
record ServiceSettings(List<String> jvmOptions, Map<Part, Map<String, String>> extra) {
  private static final List<String> SMALL =
      List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  ServiceSettings {
    jvmOptions = List.copyOf(jvmOptions);
    extra = Map.copyOf(extra);
  }

  /** Small, unless {@code THIRD_RING_JVM_OPTIONS} says otherwise. */
  static ServiceSettings from(Map<String, String> environment) {
    String given = environment.getOrDefault("THIRD_RING_JVM_OPTIONS", "").strip();
    return new ServiceSettings(
        given.isEmpty() ? SMALL : Arrays.asList(given.split("\\s+")), Map.of());
  }

  ServiceSettings withJvmOptions(List<String> options) {
    return new ServiceSettings(options, extra);
  }

  ServiceSettings with(Part part, String name, String value) {
    Map<Part, Map<String, String>> next = new HashMap<>(extra);
    Map<String, String> own = new HashMap<>(environment(part));
    own.put(name, value);
    next.put(part, Map.copyOf(own));
    return new ServiceSettings(jvmOptions, next);
  }

  Map<String, String> environment(Part part) {
    return extra.getOrDefault(part, Map.of());
  }
}
