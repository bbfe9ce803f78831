package dev.thirdring.intake.steps.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the five steps off what happened (I13). A step is done by the first happening that shows
 * it; when the customer was not content and the ticket was opened again, analysing, informing and
 * summing up are to be done anew.
 */
public final class FiveSteps {
  private static final String REOPENED = "ticket-reopened";
  private static final Set<Step> DONE_ANEW =
      Set.of(Step.PROBLEM_ANALYSED, Step.INFORMATION_GIVEN, Step.SUMMED_UP);

  private static final Map<Step, Set<String>> SHOWN_BY =
      Map.of(
          Step.ACCEPTED_QUICKLY, Set.of(),
          Step.INFORMATION_OBTAINED, Set.of("assignment-made", "question-asked"),
          Step.PROBLEM_ANALYSED, Set.of("assignment-answered", "question-answered"),
          Step.INFORMATION_GIVEN, Set.of("customer-informed"),
          Step.SUMMED_UP, Set.of("ticket-settled"));

  private FiveSteps() {}

  /**
   * How the ticket began.
   *
   * @param opened its opening
   * @param described the subcategory or the product was known then
   * @param settledAtOnce the customer was content at the first contact (I3)
   */
  public record Beginning(Happening opened, boolean described, boolean settledAtOnce) {}

  /**
   * @param marks what agents said is done, by step
   */
  public static List<StepState> of(
      Beginning beginning, List<Happening> way, Map<Step, Happening> marks) {
    Instant anew =
        way.stream()
            .filter(happening -> happening.what().equals(REOPENED))
            .map(Happening::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return Arrays.stream(Step.values())
        .map(step -> new StepState(step, shown(step, beginning, way, marks, anew)))
        .toList();
  }

  private static Optional<Happening> shown(
      Step step,
      Beginning beginning,
      List<Happening> way,
      Map<Step, Happening> marks,
      Instant anew) {
    Stream<Happening> fromWay =
        way.stream().filter(happening -> SHOWN_BY.get(step).contains(happening.what()));
    Stream<Happening> fromOpening =
        doneAtOpening(step, beginning) ? Stream.of(beginning.opened()) : Stream.empty();
    return Stream.of(fromOpening, fromWay, Stream.ofNullable(marks.get(step)))
        .flatMap(all -> all)
        .filter(happening -> !DONE_ANEW.contains(step) || happening.at().isAfter(anew))
        .min(Comparator.comparing(Happening::at));
  }

  private static boolean doneAtOpening(Step step, Beginning beginning) {
    return switch (step) {
      case ACCEPTED_QUICKLY -> true;
      case INFORMATION_OBTAINED -> beginning.described() || beginning.settledAtOnce();
      case PROBLEM_ANALYSED, INFORMATION_GIVEN, SUMMED_UP -> beginning.settledAtOnce();
    };
  }
}
