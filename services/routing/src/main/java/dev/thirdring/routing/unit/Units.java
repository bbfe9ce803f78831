package dev.thirdring.routing.unit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The known units. */
public interface Units {
  Uni<Optional<Unit>> find(String code);

  Uni<List<Unit>> all();

  /** Codes of those that take tickets. */
  Uni<Set<String>> active();
}
