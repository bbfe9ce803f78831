package dev.thirdring.metrics.gauge;

import dev.thirdring.metrics.alert.CountAlerts;
import dev.thirdring.metrics.figure.FiguresOutcome;
import dev.thirdring.metrics.figure.ReckonFigures;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Label;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.gauge.CentreGauges.Value;
import dev.thirdring.metrics.wallboard.ReadWallBoard;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reckons the gauges anew. */
@ApplicationScoped
class RefreshGauges {
  /** Groups of one figure: more would be a burden for Prometheus. */
  private static final int QUEUES_MAX = 50;

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final List<String> BY_QUEUE =
      List.of("service_level", "abandon_rate", "queue_time");
  private static final String TODAY = "today";
  private static final String LAST_HALF_HOUR = "half_hour";

  private final ReckonFigures reckonFigures;
  private final ReadWallBoard readWallBoard;
  private final CountAlerts countAlerts;
  private final CentreGauges gauges;
  private final Clock clock;
  private final ZoneId zone;

  RefreshGauges(
      ReckonFigures reckonFigures,
      ReadWallBoard readWallBoard,
      CountAlerts countAlerts,
      CentreGauges gauges,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          ZoneId zone) {
    this.reckonFigures = reckonFigures;
    this.readWallBoard = readWallBoard;
    this.countAlerts = countAlerts;
    this.gauges = gauges;
    this.clock = clock;
    this.zone = zone;
  }

  private record Asked(String period, Range range, Optional<By> by, Optional<String> code) {
    Question question() {
      return new Question(range, by, code, Optional.empty());
    }
  }

  @WithSession
  Uni<Void> refresh() {
    Instant now = clock.instant();
    return figures(now)
        .chain(
            figures ->
                readWallBoard
                    .now()
                    .chain(
                        board ->
                            countAlerts
                                .live()
                                .invoke(
                                    alerts ->
                                        gauges.show(
                                            new CentreGauges.Values(
                                                figures,
                                                waiting(board),
                                                longest(board),
                                                agents(board),
                                                alerts(alerts)),
                                            now))))
        .replaceWithVoid();
  }

  private Uni<List<Value>> figures(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    Range today =
        new Range(
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            zone);
    Instant half =
        Instant.ofEpochSecond(
            Math.floorDiv(now.getEpochSecond(), HALF_HOUR.toSeconds()) * HALF_HOUR.toSeconds());
    Range last = new Range(half.minus(HALF_HOUR), half, zone);
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked(TODAY, today, Optional.empty(), Optional.empty()));
    for (String code : BY_QUEUE) {
      asked.add(new Asked(LAST_HALF_HOUR, last, Optional.empty(), Optional.of(code)));
      asked.add(new Asked(TODAY, today, Optional.of(By.QUEUE), Optional.of(code)));
      asked.add(new Asked(LAST_HALF_HOUR, last, Optional.of(By.QUEUE), Optional.of(code)));
    }
    return Multi.createFrom()
        .iterable(asked)
        .onItem()
        .transformToUniAndConcatenate(
            one -> reckonFigures.reckonAll(one.question()).map(outcome -> values(one, outcome)))
        .collect()
        .in(ArrayList<Value>::new, List::addAll)
        .map(List::copyOf);
  }

  private static List<Value> values(Asked asked, FiguresOutcome outcome) {
    return switch (outcome) {
      case FiguresOutcome.Reckoned reckoned ->
          reckoned.values().stream()
              .filter(value -> value.figure().label() == Label.NONE && value.value().isPresent())
              .filter(value -> asked.by().isEmpty() || value.group().isPresent())
              .limit(asked.by().isEmpty() ? Long.MAX_VALUE : (long) QUEUES_MAX * BY_QUEUE.size())
              .map(value -> value(asked, value))
              .toList();
      case FiguresOutcome.NotYours no -> List.of();
      case FiguresOutcome.CutsAQuarter no -> List.of();
      case FiguresOutcome.TookTooLong no -> List.of();
      case FiguresOutcome.TooManyGroups no -> List.of();
    };
  }

  private static Value value(Asked asked, FigureValue value) {
    return new Value(
        Tags.of(
            "code", value.figure().code(),
            "variant", value.variant(),
            "queue", value.group().orElse(CentreGauges.ALL),
            "period", asked.period()),
        value.value().orElseThrow().doubleValue());
  }

  private static List<Value> waiting(ReadWallBoard.Now board) {
    return board.queues().stream()
        .limit(QUEUES_MAX + 1L)
        .map(queue -> new Value(Tags.of("queue", queue.name()), queue.waiting()))
        .toList();
  }

  private static List<Value> longest(ReadWallBoard.Now board) {
    return board.queues().stream()
        .limit(QUEUES_MAX + 1L)
        .map(queue -> new Value(Tags.of("queue", queue.name()), queue.longestSeconds()))
        .toList();
  }

  private static List<Value> agents(ReadWallBoard.Now board) {
    return board.agents().entrySet().stream()
        .map(one -> new Value(Tags.of("state", lower(one.getKey())), one.getValue()))
        .toList();
  }

  private static List<Value> alerts(List<CountAlerts.Count> counts) {
    return counts.stream()
        .map(
            one ->
                new Value(Tags.of("code", one.figure(), "state", lower(one.state())), one.alerts()))
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
