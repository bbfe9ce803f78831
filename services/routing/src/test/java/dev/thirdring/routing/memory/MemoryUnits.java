package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Departments and the centre. */
public final class MemoryUnits implements Units {
  public final Set<String> closed = new HashSet<>();
  private final List<Unit> all =
      Stream.of("network-quality", "billing", "business-unit", Unit.CENTRE)
          .map(
              code ->
                  new Unit(code, code, code, "test", code + "-head", Optional.empty(), true, 3, 0))
          .toList();

  @Override
  public Uni<Set<String>> active() {
    return item(
        all.stream()
            .map(Unit::code)
            .filter(code -> !closed.contains(code))
            .collect(Collectors.toSet()));
  }

  @Override
  public Uni<Optional<Unit>> find(String code) {
    return item(all.stream().filter(unit -> unit.code().equals(code)).findFirst());
  }

  @Override
  public Uni<List<Unit>> all() {
    return item(all);
  }
}
