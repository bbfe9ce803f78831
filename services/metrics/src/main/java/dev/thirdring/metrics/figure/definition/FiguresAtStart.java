package dev.thirdring.metrics.figure.definition;

import dev.thirdring.metrics.figure.model.FigureTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;

/** A table of figures that cannot be read is found at the start, not by who asks first. */
class FiguresAtStart {
  void check(@Observes StartupEvent start) {
    var codes = FigureTable.ALL.stream().map(figure -> figure.code()).collect(Collectors.toSet());
    FigureTable.ALL.stream()
        .flatMap(figure -> figure.shownWith().stream())
        .filter(companion -> !codes.contains(companion))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalStateException("No figure has the code " + unknown);
            });
  }
}
