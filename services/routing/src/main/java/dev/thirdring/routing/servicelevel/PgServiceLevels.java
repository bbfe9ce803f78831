package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgServiceLevels implements ServiceLevels {

  @Override
  public Uni<Optional<ServiceLevel>> of(String clock, String tier) {
    return ServiceLevelRow.<ServiceLevelRow>list(
            "clock = ?1 and tier in ?2", clock, List.of(tier, ServiceLevel.ANY_TIER))
        .map(
            rows ->
                rows.stream()
                    .map(ServiceLevelRow::toLevel)
                    .min(Comparator.comparing(level -> level.tier().equals(tier) ? 0 : 1)));
  }
}
