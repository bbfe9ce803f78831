package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Figures, as metrics computes them. */
public final class Metrics {
  /** Where the centre is. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A limit counts on the day when it is due, and departments have ten working days. */
  public static final int DAYS_AHEAD = 60;

  private final Api api;

  Metrics(Api api) {
    this.api = api;
  }

  public List<JsonNode> figuresFrom(LocalDate day) {
    String range = "from=%s&to=%s&zone=%s".formatted(day, day.plusDays(DAYS_AHEAD), ZONE);
    return api.read(Person.ANALYST, Part.METRICS, "/figures?" + range)
        .path("figures")
        .valueStream()
        .toList();
  }

  /** What a figure was divided by, as metrics counted it by now. */
  public long dividedBy(LocalDate day, String code) {
    return figuresFrom(day).stream()
        .filter(figure -> figure.path("code").asText().equals(code))
        .mapToLong(figure -> figure.path("denominator").asLong())
        .max()
        .orElse(0);
  }

  /** How many tickets were opened, as metrics counted them by now. */
  public long ticketsOpenedFrom(LocalDate day) {
    return figuresFrom(day).stream()
        .filter(figure -> figure.path("code").asText().equals("tickets_opened"))
        .mapToLong(figure -> figure.path("numerator").asLong())
        .sum();
  }
}
