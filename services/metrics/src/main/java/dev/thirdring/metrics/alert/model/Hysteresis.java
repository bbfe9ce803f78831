package dev.thirdring.metrics.alert.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps alerts from coming and going with every period: what raises one lies outside the target,
 * what clears it lies well inside, or inside for several periods. Periods without enough to judge
 * by say nothing either way. Since all of it follows from the readings, late facts change it to
 * what it would have been (M8).
 */
public final class Hysteresis {
  private final AlertRule rule;

  public Hysteresis(AlertRule rule) {
    this.rule = rule;
  }

  /**
   * @param readings of periods that are over, the oldest first
   */
  public Course withoutAlert(List<Reading> readings) {
    if (readings.isEmpty() || !readings.getLast().judgement().isOutside()) {
      return new Course.Quiet();
    }
    List<Reading> heard = heard(readings);
    if (heard.size() < rule.raiseAfter()) {
      return new Course.Quiet();
    }
    List<Reading> newest = heard.subList(heard.size() - rule.raiseAfter(), heard.size());
    Side side = newest.getLast().judgement().side().orElseThrow();
    boolean same =
        newest.stream().allMatch(one -> one.judgement().side().equals(Optional.of(side)));
    return same ? new Course.Raise(newest.getFirst(), newest.getLast(), side) : new Course.Quiet();
  }

  /**
   * @param since beginning of the period that raised the live alert
   */
  public Course withAlert(Instant since, List<Reading> readings) {
    List<Reading> heard =
        heard(readings).stream().filter(one -> !one.period().from().isBefore(since)).toList();
    if (heard.isEmpty()) {
      return readings.isEmpty() ? new Course.Quiet() : new Course.GoOn(readings.getLast());
    }
    Reading newest = heard.getLast();
    boolean recounted =
        heard.getFirst().period().from().equals(since)
            && heard.stream().allMatch(one -> one.judgement().isInside());
    return recounted || isOver(heard)
        ? new Course.Clear(newest, recounted)
        : new Course.GoOn(newest);
  }

  private boolean isOver(List<Reading> heard) {
    if (heard.getLast().judgement() == Judgement.WELL_INSIDE) {
      return true;
    }
    return heard.size() >= rule.clearAfter()
        && heard.subList(heard.size() - rule.clearAfter(), heard.size()).stream()
            .allMatch(one -> one.judgement().isInside());
  }

  private static List<Reading> heard(List<Reading> readings) {
    return readings.stream().filter(one -> one.judgement() != Judgement.SILENT).toList();
  }
}
