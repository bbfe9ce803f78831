package dev.thirdring.metrics.figure.definition;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures by the code of their figure; not every figure has some. */
@ApplicationScoped
public class ReadMeasures {
  @WithSession
  public Uni<Map<String, Measures>> all() {
    return FigureMeasureRow.<FigureMeasureRow>listAll()
        .map(
            rows ->
                rows.stream()
                    .map(FigureMeasureRow::measures)
                    .collect(Collectors.toMap(Measures::code, one -> one)));
  }
}
