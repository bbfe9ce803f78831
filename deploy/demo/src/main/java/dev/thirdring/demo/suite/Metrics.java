package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Figures, as metrics computes them. */
public final class Metrics {
  /** A limit counts at the moment when it is due, and departments have ten working days. */
  private static final Duration LIMITS_AHEAD = Duration.ofDays(60);

  private final Api api;

  Metrics(Api api) {
    this.api = api;
  }

  public List<JsonNode> figuresSince(Instant start) {
    String range = "from=" + start + "&to=" + start.plus(LIMITS_AHEAD);
    return api.read(Person.ANALYST, Part.METRICS, "/figures?" + range)
        .path("figures")
        .valueStream()
        .toList();
  }
}
