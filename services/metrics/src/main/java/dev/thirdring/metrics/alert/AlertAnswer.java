package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Measure;
import dev.thirdring.metrics.alert.model.Period;
import dev.thirdring.metrics.alert.model.Side;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as it is shown. */
@Schema(name = "Alert")
record AlertAnswer(
    UUID id,
    @Schema(examples = {"service_level"}) String code,
    @Schema(examples = {"of_offered_less_short"}) String variant,
    Name name,
    Unit unit,
    Period period,
    @Schema(
            description = "Absent: all together",
            examples = {"queue"})
        String groupedBy,
    @Schema(examples = {"broadband"}) String group,
    @Schema(description = "Of the target") Side side,
    @Schema(description = "Beginning of the period that raised it") Instant since,
    @Schema(description = "Beginning of the newest period judged") Instant from,
    Instant to,
    long numerator,
    @Schema(description = "Absent for a plain count") Long denominator,
    @Schema(description = "In the unit; absent where there is none now") BigDecimal value,
    Target target,
    Instant raisedAt,
    @Schema(description = "The live alert about the same figure over all groups") UUID partOf,
    @Schema(examples = {"supervisor"}) String responsibleRole,
    String responsiblePerson,
    int reminders,
    Instant snoozedUntil,
    StateName state,
    @Schema(description = "Who acknowledged, decided or closed") String stateBy,
    Instant stateAt,
    @Schema(description = "Of a closed one") String why,
    @Schema(description = "Cleared since late facts say that it never was outside")
        boolean recounted,
    @Schema(description = "To consider; absent in lists") List<MeasureAnswer> measures,
    @Schema(description = "The oldest first; absent in lists") List<DecisionAnswer> decisions,
    long version) {

  /** Something to consider. */
  @Schema(name = "Measure")
  record MeasureAnswer(@Schema(examples = {"service_level.staffing"}) String id, Name words) {
    static MeasureAnswer of(Measure measure) {
      return new MeasureAnswer(measure.id(), measure.words());
    }
  }

  static AlertAnswer of(StoredAlert stored, AlertRule rule) {
    return of(stored, rule, null, null);
  }

  static AlertAnswer of(
      StoredAlert stored,
      AlertRule rule,
      List<MeasureAnswer> measures,
      List<DecisionAnswer> decisions) {
    Alert alert = stored.alert();
    Optional<Figure> figure = FigureReadings.figure(rule);
    StateShown state = StateShown.of(alert.state());
    return new AlertAnswer(
        alert.id(),
        rule.figure(),
        rule.variant(),
        figure.map(Figure::name).orElse(null),
        figure.map(Figure::unit).orElse(null),
        rule.period(),
        rule.scopedBy().map(by -> by.name().toLowerCase(Locale.ROOT)).orElse(null),
        rule.scopedBy().map(by -> alert.scope()).orElse(null),
        alert.side(),
        alert.first(),
        alert.newest().from(),
        alert.newest().to(),
        alert.newest().numerator(),
        alert.newest().denominator().orElse(null),
        alert.newest().value().orElse(null),
        alert.newest().target().map(AlertAnswer::plain).orElse(null),
        alert.raisedAt(),
        alert.partOf().orElse(null),
        alert.responsible().role().orElse(null),
        alert.responsible().person().orElse(null),
        alert.reminders().sent(),
        alert.snoozedUntil().orElse(null),
        state.name(),
        state.by(),
        state.at(),
        state.why(),
        state.recounted(),
        measures,
        decisions,
        stored.version());
  }

  private static Target plain(Target target) {
    return new Target(plain(target.atLeast()), plain(target.atMost()));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
