package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The limits in force. */
public interface ServiceLevels {

  /** The row of the tier, or else the one for any tier. */
  Uni<Optional<ServiceLevel>> of(String clock, String tier);
}
