package dev.thirdring.routing.unit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The known units. */
public interface Units {
  Uni<Optional<Unit>> find(String code);

  Uni<List<Unit>> all();
}
