package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.Untold;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the telephone system that tells steps over HTTP and its topic cannot tell. */
@ApplicationScoped
class UntoldByTelephony {
  private final Set<Untold> untold;

  UntoldByTelephony(
      @ConfigProperty(name = "third-ring.calls.untold") Optional<List<Untold>> untold) {
    this.untold = Set.copyOf(untold.orElse(List.of()));
  }

  Set<Untold> all() {
    return untold;
  }
}
