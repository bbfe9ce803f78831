package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertState;
import dev.thirdring.metrics.alert.model.Reminders;
import dev.thirdring.metrics.alert.model.Responsible;
import dev.thirdring.metrics.alert.model.Shown;
import dev.thirdring.metrics.alert.model.Side;
import dev.thirdring.metrics.figure.model.Target;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "alert")
class AlertRow extends PanacheEntityBase {
  @Id UUID id;
  String rule;
  String scope;

  @Enumerated(EnumType.STRING)
  Side side;

  Instant firstFrom;
  Instant newestFrom;
  Instant newestTo;
  long numerator;
  Long denominator;
  BigDecimal value;
  BigDecimal atLeast;
  BigDecimal atMost;
  Instant raisedAt;
  UUID partOf;
  String responsibleRole;
  String responsiblePerson;
  int reminders;
  Instant remindAt;
  Instant snoozedUntil;

  @Enumerated(EnumType.STRING)
  StateName state;

  String stateBy;
  Instant stateAt;
  String stateWhy;
  boolean recounted;
  @Version long version;

  void take(Alert alert) {
    id = alert.id();
    rule = alert.rule();
    scope = alert.scope();
    side = alert.side();
    firstFrom = alert.first();
    take(alert.newest());
    raisedAt = alert.raisedAt();
    partOf = alert.partOf().orElse(null);
    responsibleRole = alert.responsible().role().orElse(null);
    responsiblePerson = alert.responsible().person().orElse(null);
    reminders = alert.reminders().sent();
    remindAt = alert.reminders().nextAt();
    snoozedUntil = alert.snoozedUntil().orElse(null);
    take(alert.state());
  }

  private void take(Shown newest) {
    newestFrom = newest.from();
    newestTo = newest.to();
    numerator = newest.numerator();
    denominator = newest.denominator().orElse(null);
    value = same(value, newest.value().orElse(null));
    atLeast = same(atLeast, newest.target().map(Target::atLeast).orElse(null));
    atMost = same(atMost, newest.target().map(Target::atMost).orElse(null));
  }

  /** 80 and 80.00 are one number: a row is not changed by writing it otherwise. */
  private static BigDecimal same(BigDecimal old, BigDecimal fresh) {
    return old != null && fresh != null && old.compareTo(fresh) == 0 ? old : fresh;
  }

  private void take(AlertState now) {
    state = StateName.of(now);
    stateBy = null;
    stateAt = null;
    stateWhy = null;
    switch (now) {
      case AlertState.Open open -> {}
      case AlertState.Acknowledged(var by, var at) -> is(by, at);
      case AlertState.Decided(var by, var at) -> is(by, at);
      case AlertState.Cleared(var at, var again) -> {
        is(null, at);
        recounted = again;
      }
      case AlertState.Closed(var by, var at, var why) -> {
        is(by, at);
        stateWhy = why;
      }
    }
  }

  private void is(String by, Instant at) {
    stateBy = by;
    stateAt = at;
  }

  Alert alert() {
    return new Alert(
        id,
        rule,
        scope,
        side,
        firstFrom,
        newest(),
        raisedAt,
        Optional.ofNullable(partOf),
        new Responsible(
            Optional.ofNullable(responsibleRole), Optional.ofNullable(responsiblePerson)),
        new Reminders(reminders, remindAt),
        Optional.ofNullable(snoozedUntil),
        state());
  }

  private Shown newest() {
    return new Shown(
        newestFrom,
        newestTo,
        numerator,
        Optional.ofNullable(denominator),
        Optional.ofNullable(value),
        atLeast == null && atMost == null
            ? Optional.empty()
            : Optional.of(new Target(atLeast, atMost)));
  }

  private AlertState state() {
    return switch (state) {
      case OPEN -> new AlertState.Open();
      case ACKNOWLEDGED -> new AlertState.Acknowledged(stateBy, stateAt);
      case DECIDED -> new AlertState.Decided(stateBy, stateAt);
      case CLEARED -> new AlertState.Cleared(stateAt, recounted);
      case CLOSED -> new AlertState.Closed(stateBy, stateAt, stateWhy);
    };
  }
}
