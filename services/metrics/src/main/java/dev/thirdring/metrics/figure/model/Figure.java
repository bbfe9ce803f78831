package dev.thirdring.metrics.figure.model;

import java.util.List;
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
 * @param spread what the percentiles shown with it are of; absent for none
 * @param periods what it is usually read over
 * @param industry what the branch usually reaches; absent where nothing is known
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
    Optional<String> shownWith,
    Optional<Spread> spread,
    List<String> periods,
    Optional<String> industry) {

  public static final String PLAIN = "default";

  public Figure {
    periods = List.copyOf(periods);
  }

  /** Whether it can be told apart, or narrowed down, by this. */
  public boolean canBeGroupedBy(By by) {
    return tallies().allMatch(tally -> by.isOf(tally.source()))
        && (by != By.DEPARTMENT || perDepartment)
        && (!by.isOfAgents() || tallies().allMatch(Tally::isPerAgent));
  }

  public Stream<Tally> tallies() {
    return Stream.concat(numerator.tallies(), denominator.stream().flatMap(Sum::tallies));
  }

  public boolean isOf(Source source) {
    return tallies().anyMatch(tally -> tally.source() == source);
  }

  /** Names of the limits that decide what counts. */
  public List<String> limits() {
    return tallies().flatMap(tally -> tally.limit().stream()).distinct().sorted().toList();
  }

  /** How it is computed, in words, from what is really computed. */
  public Name formula() {
    return new Name(formula(Name::zh), formula(Name::en));
  }

  private String formula(Function<Name, String> language) {
    String counted = numerator.words(language);
    return denominator.map(all -> counted + " ÷ " + all.words(language) + times()).orElse(counted);
  }

  private String times() {
    return switch (unit) {
      case PERCENT -> " × 100";
      case PER_MILLION -> " × 10⁶";
      case COUNT, SECONDS, PER_HOUR, MONEY, POINTS, MEAN, MINOR_UNITS -> "";
    };
  }
}
