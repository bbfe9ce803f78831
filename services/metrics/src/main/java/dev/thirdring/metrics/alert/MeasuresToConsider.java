package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Measure;
import dev.thirdring.metrics.figure.definition.ReadMeasures;
import dev.thirdring.metrics.figure.model.Name;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What may be chosen for an alert: what its figure's definition says to consider. */
@ApplicationScoped
class MeasuresToConsider {
  private final ReadMeasures readMeasures;

  MeasuresToConsider(ReadMeasures readMeasures) {
    this.readMeasures = readMeasures;
  }

  /**
   * In the caller's session; none where the definition says nothing.
   *
   * @param figure its code
   */
  Uni<List<Measure>> of(String figure) {
    return readMeasures
        .all()
        .map(
            all ->
                all.containsKey(figure)
                    ? Measure.of(figure, new Name(all.get(figure).zh(), all.get(figure).en()))
                    : List.of());
  }
}
