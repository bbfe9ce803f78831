package dev.thirdring.metrics.figure.model;

import dev.thirdring.metrics.call.model.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which figures are asked for.
 *
 * @param by at most two things to tell apart
 * @param code absent: all of them
 * @param only what is narrowed down, and to what
 * @param basis which interval a call belongs to
 * @param percentiles whether those of waits and handle times are asked for
 */
public record Question(
    Range range,
    List<By> by,
    Optional<String> code,
    Map<By, String> only,
    Basis basis,
    boolean percentiles) {
  private static final long QUARTER_SECONDS = 900;

  public Question {
    by = List.copyOf(by);
    only = Map.copyOf(only);
  }

  /**
   * Calls by their arrival.
   *
   * @param department absent: all departments
   */
  public Question(
      Range range, Optional<By> by, Optional<String> code, Optional<String> department) {
    this(
        range,
        by.stream().toList(),
        code,
        department.map(one -> Map.of(By.DEPARTMENT, one)).orElse(Map.of()),
        Basis.ARRIVAL,
        true);
  }

  /** The same of another time, to be compared with. */
  public Question during(Range other) {
    return new Question(other, by, code, only, basis, false);
  }

  public Optional<String> department() {
    return Optional.ofNullable(only.get(By.DEPARTMENT));
  }

  /** The one thing of {@code by} that is a time; absent for none. */
  public Optional<By> time() {
    return by.stream().filter(By::isTime).findFirst();
  }

  /** Whether agents' own parts are asked for rather than whole calls. */
  public boolean isOfAgents() {
    return Stream.concat(by.stream(), only.keySet().stream()).anyMatch(By::isOfAgents);
  }

  /** The figures that answer it, with those they must not be shown without. */
  public List<Figure> figures() {
    return FigureTable.ALL.stream()
        .filter(figure -> by.stream().allMatch(figure::canBeGroupedBy))
        .filter(figure -> only.keySet().stream().allMatch(figure::canBeGroupedBy))
        .filter(figure -> !figure.isOf(Source.CALLERS) || range.isMonths() && countsMonths())
        .filter(figure -> code.isEmpty() || isAsked(figure) || isCompanion(figure))
        .toList();
  }

  /** Customers of two months are not those of the one and those of the other. */
  private boolean countsMonths() {
    return by.equals(List.of(By.MONTH)) || by.isEmpty() && range.months() == 1;
  }

  /** Sums over calls are kept for quarters of an hour: a range that cuts one cannot be answered. */
  public boolean cutsAQuarter() {
    return figures().stream()
            .anyMatch(figure -> figure.isOf(Source.CALLS) || figure.isOf(Source.AGENTS))
        && (cuts(range.from()) || cuts(range.to()));
  }

  private static boolean cuts(Instant moment) {
    return moment.getNano() != 0 || moment.getEpochSecond() % QUARTER_SECONDS != 0;
  }

  /**
   * Whether a table that is kept of closed months may answer it: one month by one thing, or several
   * by month, nothing narrowed down.
   */
  public boolean isOfWholeMonths() {
    return range.isMonths()
        && only.isEmpty()
        && basis == Basis.ARRIVAL
        && by.size() <= 1
        && (range.months() == 1 || by.equals(List.of(By.MONTH)));
  }

  private boolean isAsked(Figure figure) {
    return code.orElseThrow().equals(figure.code());
  }

  private boolean isCompanion(Figure figure) {
    return FigureTable.ALL.stream()
        .filter(this::isAsked)
        .anyMatch(asked -> asked.shownWith().equals(Optional.of(figure.code())));
  }
}
