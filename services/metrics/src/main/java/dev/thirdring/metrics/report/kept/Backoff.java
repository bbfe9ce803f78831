package dev.thirdring.metrics.report.kept;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.ProblemException;
import java.time.Duration;
import java.util.stream.Collectors;

/** When something that failed is tried again, and how the failure is told. */
final class Backoff {
  static final int ATTEMPTS_MAX = 12;
  private static final int WORDS_MAX = 300;
  private static final Duration MOST = Duration.ofHours(1);

  private Backoff() {}

  /** 10 s, 20 s, 40 s… at most an hour. */
  static Duration after(int attempts) {
    Duration pause = Duration.ofSeconds(5L << Math.min(attempts, 10));
    return pause.compareTo(MOST) > 0 ? MOST : pause;
  }

  static String told(Throwable failure) {
    String words =
        failure instanceof ProblemException refused
            ? refused.problem().errors().stream()
                .map((FieldProblem error) -> error.field() + " " + error.allowed())
                .collect(Collectors.joining("; "))
            : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words;
  }
}
