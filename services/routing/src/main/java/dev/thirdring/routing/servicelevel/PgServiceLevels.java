package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgServiceLevels implements ServiceLevels {

  @Override
  public Uni<Optional<ServiceLevel>> of(String clock, String tier) {
    return find(clock, tier)
        .chain(row -> row == null ? find(clock, ServiceLevel.ANY_TIER) : Uni.createFrom().item(row))
        .map(row -> Optional.ofNullable(row).map(ServiceLevelRow::toLevel));
  }

  private static Uni<ServiceLevelRow> find(String clock, String tier) {
    return ServiceLevelRow.findById(new ServiceLevelKey(clock, tier));
  }
}
