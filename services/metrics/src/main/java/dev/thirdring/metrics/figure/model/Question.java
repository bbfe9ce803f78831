package dev.thirdring.metrics.figure.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which figures are asked for.
 *
 * @param code absent: all of them
 * @param department absent: all departments
 */
public record Question(
    Range range, Optional<By> by, Optional<String> code, Optional<String> department) {
  private static final long QUARTER_SECONDS = 900;

  /** The figures that answer it, with those they must not be shown without. */
  public List<Figure> figures() {
    return FigureTable.ALL.stream()
        .filter(figure -> by.isEmpty() || figure.canBeGroupedBy(by.get()))
        .filter(figure -> department.isEmpty() || figure.perDepartment())
        .filter(figure -> code.isEmpty() || isAsked(figure) || isCompanion(figure))
        .toList();
  }

  /** Sums over calls are kept for quarters of an hour: a range that cuts one cannot be answered. */
  public boolean cutsAQuarter() {
    return figures().stream()
            .flatMap(Figure::tallies)
            .anyMatch(tally -> tally.source() == Source.CALLS)
        && (cuts(range.from()) || cuts(range.to()));
  }

  private static boolean cuts(Instant moment) {
    return moment.getNano() != 0 || moment.getEpochSecond() % QUARTER_SECONDS != 0;
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
