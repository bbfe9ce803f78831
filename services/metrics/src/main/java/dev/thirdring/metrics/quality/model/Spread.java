package dev.thirdring.metrics.quality.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far assessors of one call are apart: by question, and each from the mean of all. */
public record Spread(List<OfQuestion> questions, List<OfAssessor> assessors, BigDecimal mean) {

  /**
   * @param apart highest less lowest level, of the question's steps; 0: all alike
   */
  public record OfQuestion(
      String question, int steps, Map<String, Integer> levels, int apart, int notApplicable) {}

  /**
   * @param fromMean in points, rounded once to two decimals
   */
  public record OfAssessor(
      String assessor, BigDecimal score, boolean failed, BigDecimal fromMean) {}

  /** One assessor's answers and what they came to. */
  public record Given(String assessor, List<GivenAnswer> answers, Score score) {}

  public static Spread of(Form form, List<Given> given) {
    long sum = given.stream().mapToLong(one -> one.score().hundredths()).sum();
    return new Spread(
        form.questions().stream().map(question -> question(question, given)).toList(),
        given.stream()
            .map(
                one ->
                    new OfAssessor(
                        one.assessor(),
                        points(one.score().hundredths(), 1),
                        one.score().failed(),
                        points((long) one.score().hundredths() * given.size() - sum, given.size())))
            .toList(),
        given.isEmpty() ? null : points(sum, given.size()));
  }

  private static OfQuestion question(FormQuestion question, List<Given> given) {
    Map<String, Integer> levels = new TreeMap<>();
    int open = 0;
    for (Given one : given) {
      Integer level =
          one.answers().stream()
              .filter(answer -> answer.question().equals(question.code()))
              .map(GivenAnswer::level)
              .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
      if (level == null) {
        open++;
      } else {
        levels.put(one.assessor(), level);
      }
    }
    int apart =
        levels.isEmpty() ? 0 : Collections.max(levels.values()) - Collections.min(levels.values());
    return new OfQuestion(question.code(), question.steps(), levels, apart, open);
  }

  private static BigDecimal points(long hundredths, int of) {
    return BigDecimal.valueOf(hundredths)
        .divide(BigDecimal.valueOf(100L * of), 2, RoundingMode.HALF_UP);
  }
}
