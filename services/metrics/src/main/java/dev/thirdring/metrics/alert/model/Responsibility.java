package dev.thirdring.metrics.alert.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for a figure of a group.
 *
 * @param figure absent: every figure
 * @param kind what the scope is, such as queue or team; absent: everything
 * @param scope absent: every one of that kind
 */
public record Responsibility(
    Optional<String> figure,
    Optional<String> kind,
    Optional<String> scope,
    Responsible responsible) {

  private static final Comparator<Responsibility> NEAREST =
      Comparator.comparing((Responsibility one) -> one.scope().isPresent())
          .thenComparing(one -> one.figure().isPresent())
          .thenComparing(one -> one.kind().isPresent());

  /** The nearest: that of the group before that of the figure before that of the kind. */
  public static Optional<Responsible> of(
      List<Responsibility> all, String figure, Optional<String> kind, String scope) {
    return all.stream()
        .filter(
            one ->
                fits(one.figure(), figure)
                    && fits(one.kind(), kind.orElse(""))
                    && fits(one.scope(), scope))
        .max(NEAREST)
        .map(Responsibility::responsible);
  }

  private static boolean fits(Optional<String> wanted, String given) {
    return wanted.map(given::equals).orElse(true);
  }
}
