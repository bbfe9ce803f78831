package dev.thirdring.intake.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All places; new contents go to the configured one, older ones stay where they are. */
@ApplicationScoped
class ContentPlaces {
  private final Map<Place, Contents> byPlace;

  @ConfigProperty(name = "third-ring.attachments.place", defaultValue = "POSTGRESQL")
  Place configured;

  ContentPlaces(@Any Instance<Contents> places) {
    byPlace = places.stream().collect(Collectors.toMap(Contents::place, Function.identity()));
  }

  Contents forNew() {
    return of(configured);
  }

  Contents of(Place place) {
    return byPlace.get(place);
  }
}
