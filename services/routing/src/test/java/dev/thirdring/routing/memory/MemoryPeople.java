package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.person.People;
import dev.thirdring.routing.person.model.Candidate;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Candidates by unit; whoever is named works everywhere. */
public final class MemoryPeople implements People {
  public final List<Candidate> there = new ArrayList<>();
  public final Set<String> known = new HashSet<>();

  @Override
  public Uni<List<Candidate>> available(String unit, Instant now) {
    return item(List.copyOf(there));
  }

  @Override
  public Uni<Void> lock(String unit) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Boolean> worksIn(String name, String unit) {
    return item(known.contains(name));
  }
}
