package dev.thirdring.metrics.forecast;

import dev.thirdring.metrics.forecast.model.History;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;

/** Calls received in the past. */
public interface CallHistory {

  /**
   * @param last not included
   */
  Uni<History> between(LocalDate first, LocalDate last, Asked.Calls calls);

  /** Mean seconds that agents spent on a call in these days; absent when none was handled. */
  Uni<Optional<Double>> handleSeconds(LocalDate first, LocalDate last, Asked.Calls calls);
}
