package dev.thirdring.metrics.figure.model;

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

  /** The figures that answer it, with those they must not be shown without. */
  public List<Figure> figures() {
    return FigureTable.ALL.stream()
        .filter(figure -> by.isEmpty() || figure.canBeGroupedBy(by.get()))
        .filter(figure -> department.isEmpty() || figure.perDepartment())
        .filter(figure -> code.isEmpty() || isAsked(figure) || isCompanion(figure))
        .toList();
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
