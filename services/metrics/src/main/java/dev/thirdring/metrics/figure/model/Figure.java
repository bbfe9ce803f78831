package dev.thirdring.metrics.figure.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a figure is: a row of the table of figures.
 *
 * @param code stable name
 * @param variant tells apart figures of one code; with a label, each label is a variant instead
 * @param numerator what is counted
 * @param denominator what it is divided by; absent for a plain count
 * @param perDepartment whether it can be grouped by department
 * @param shownWith code of a figure without which this one must not be shown; absent for none
 */
public record Figure(
    String code,
    String variant,
    Name name,
    Sum numerator,
    Optional<Sum> denominator,
    Unit unit,
    Label label,
    boolean perDepartment,
    Optional<String> shownWith) {

  public static final String PLAIN = "default";

  static Figure share(String code, String zh, String en, Tally of, Tally all) {
    return new Figure(
        code,
        PLAIN,
        new Name(zh, en),
        Sum.of(of),
        Optional.of(Sum.of(all)),
        Unit.PERCENT,
        Label.NONE,
        false,
        Optional.empty());
  }

  static Figure count(String code, String zh, String en, Tally counted) {
    return new Figure(
        code,
        PLAIN,
        new Name(zh, en),
        Sum.of(counted),
        Optional.empty(),
        Unit.COUNT,
        Label.NONE,
        false,
        Optional.empty());
  }

  /** Sums divided by sums. */
  static Figure of(String code, String zh, String en, Sum of, Sum all, Unit unit) {
    return new Figure(
        code,
        PLAIN,
        new Name(zh, en),
        of,
        Optional.of(all),
        unit,
        Label.NONE,
        false,
        Optional.empty());
  }

  Figure variant(String other) {
    return new Figure(
        code, other, name, numerator, denominator, unit, label, perDepartment, shownWith);
  }

  Figure each(Label told) {
    return new Figure(
        code, variant, name, numerator, denominator, unit, told, perDepartment, shownWith);
  }

  Figure ofDepartments() {
    return new Figure(code, variant, name, numerator, denominator, unit, label, true, shownWith);
  }

  Figure in(Unit other) {
    return new Figure(
        code, variant, name, numerator, denominator, other, label, perDepartment, shownWith);
  }

  Figure neverWithout(String companion) {
    return new Figure(
        code,
        variant,
        name,
        numerator,
        denominator,
        unit,
        label,
        perDepartment,
        Optional.of(companion));
  }

  public boolean canBeGroupedBy(By by) {
    return tallies().allMatch(tally -> by.isOf(tally.source()))
        && (by != By.DEPARTMENT || perDepartment)
        && (by != By.AGENT || tallies().allMatch(Tally::isPerAgent));
  }

  public Stream<Tally> tallies() {
    return Stream.concat(numerator.tallies(), denominator.stream().flatMap(Sum::tallies));
  }

  /** How it is computed, in words, from what is really computed. */
  public Name formula() {
    return new Name(formula(Name::zh), formula(Name::en));
  }

  private String formula(Function<Name, String> language) {
    String counted = numerator.words(language);
    return denominator
        .map(all -> counted + " ÷ " + all.words(language) + (unit == Unit.PERCENT ? " × 100" : ""))
        .orElse(counted);
  }
}
