package dev.thirdring.metrics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Compared;
import dev.thirdring.metrics.figure.model.Comparison;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of a range of time, with what they were computed for. */
public record FiguresShown(
    @Schema(description = "Inclusive") Instant from,
    @Schema(description = "Exclusive") Instant to,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(
            description = "Edition of the time zones' rules, by which days, weeks and months begin",
            examples = {"2026a"})
        String calendarVersion,
    @Schema(description = "Absent: all together") By by,
    @Schema(description = "Absent: by one thing at most") By secondBy,
    @Schema(description = "What the figures are narrowed down to") Map<By, String> only,
    @Schema(description = "The interval that a call belongs to") Basis interval,
    @Schema(description = "What was compared with, as asked") List<OtherRange> comparedWith,
    List<FigureShown> figures,
    @Schema(
            description =
                "Months of it that are closed: their figures are the ones that were kept then")
        List<ClosedPart> closed) {

  public FiguresShown {
    closed = closed == null ? List.of() : List.copyOf(closed);
  }

  private static final List<String> LOOKING_AHEAD = List.of("fcr-window", "redial");

  /** A closed month whose figures were kept. */
  public record ClosedPart(
      @Schema(examples = {"2026-11"}) String month,
      Instant closedAt,
      @Schema(description = "Of the month's text and the month before, see /months/{month}")
          String hash,
      @Schema(
              description =
                  "How many of these figures would be other numbers now: facts or definitions came"
                      + " after the closing")
          long differing) {}

  /** Another time that figures are compared with. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OtherRange(Compared with, Instant from, Instant to) {}

  /** Figures of another time. */
  record Other(Compared with, Question question, List<FigureValue> values) {
    OtherRange range() {
      return new OtherRange(with, question.range().from(), question.range().to());
    }
  }

  public static FiguresShown of(Question question, FiguresOutcome.Reckoned reckoned) {
    return of(question, reckoned, List.of(), ClosedFigures.none(question));
  }

  static FiguresShown of(
      Question question,
      FiguresOutcome.Reckoned reckoned,
      List<Other> others,
      ClosedFigures closed) {
    List<Map.Entry<Compared, Comparison>> comparisons =
        others.stream()
            .map(
                other ->
                    Map.entry(
                        other.with(), new Comparison(question, other.question(), other.values())))
            .toList();
    return new FiguresShown(
        question.range().from(),
        question.range().to(),
        question.range().zone().getId(),
        closed.calendar().orElseGet(() -> calendar(question)),
        question.by().stream().findFirst().orElse(null),
        question.by().stream().skip(1).findFirst().orElse(null),
        question.only(),
        question.basis(),
        others.stream().map(Other::range).toList(),
        closed.insteadOf(reckoned.values()).stream()
            .map(
                value ->
                    closed
                        .of(value)
                        .map(kept -> kept.with(compared(value, comparisons)))
                        .orElseGet(
                            () ->
                                FigureShown.of(
                                    value,
                                    reckoned.limits(),
                                    isProvisional(value, question, reckoned),
                                    compared(value, comparisons))))
            .toList(),
        closed.parts(reckoned.values()));
  }

  /** The same table with the figures of another one after its own. */
  public FiguresShown and(FiguresShown more) {
    return with(Stream.concat(figures.stream(), more.figures.stream()).toList());
  }

  /** Without figures of which nothing was counted, but one of each code: that it was looked at. */
  public FiguresShown withoutNothing() {
    Set<String> codes = new HashSet<>();
    return with(
        figures.stream()
            .filter(figure -> codes.add(figure.code()) || !figure.hasNothing())
            .toList());
  }

  private FiguresShown with(List<FigureShown> others) {
    return new FiguresShown(
        from,
        to,
        zone,
        calendarVersion,
        by,
        secondBy,
        only,
        interval,
        comparedWith,
        others,
        closed);
  }

  private static List<FigureShown.ComparedShown> compared(
      FigureValue value, List<Map.Entry<Compared, Comparison>> comparisons) {
    return comparisons.stream()
        .map(
            one ->
                one.getValue()
                    .of(value)
                    .map(other -> FigureShown.ComparedShown.of(one.getKey(), value, other)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a contact after the range may still change what is counted in it. */
  private static boolean isProvisional(
      FigureValue value, Question question, FiguresOutcome.Reckoned reckoned) {
    return reckoned.limits().stream()
        .filter(limit -> value.figure().limits().contains(limit.name()))
        .filter(limit -> LOOKING_AHEAD.contains(limit.name()))
        .anyMatch(
            limit -> question.range().to().plusSeconds(limit.seconds()).isAfter(reckoned.at()));
  }

  private static String calendar(Question question) {
    String zone = question.range().zone().getId();
    return ZoneRulesProvider.getAvailableZoneIds().contains(zone)
        ? ZoneRulesProvider.getVersions(zone).lastKey()
        : "";
  }
}
