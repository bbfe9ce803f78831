package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.Assignments;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assignments with their versions, and notes. */
public final class MemoryAssignments implements Assignments {
  private final Map<AssignmentId, Versioned<Assignment>> all = new LinkedHashMap<>();
  public final List<Note> notes = new ArrayList<>();
  public final Map<AssignmentId, Decision> decisions = new LinkedHashMap<>();

  @Override
  public Uni<Optional<Versioned<Assignment>>> lock(AssignmentId id) {
    return find(id);
  }

  @Override
  public Uni<Optional<Versioned<Assignment>>> lockNextInQueue(String unit) {
    return freeOf(unit, Integer.MAX_VALUE)
        .map(
            all ->
                all.stream()
                    .filter(a -> a.value().facts().desk().assignee().isEmpty())
                    .findFirst());
  }

  @Override
  public Uni<List<Versioned<Assignment>>> leftBehindBy(String person, int size) {
    return item(List.of());
  }

  @Override
  public Uni<List<Versioned<Assignment>>> freeOf(String unit, int size) {
    return item(
        all.values().stream()
            .filter(a -> a.value() instanceof Assignment.Open open && open.carried().isEmpty())
            .filter(a -> a.value().facts().department().equals(unit))
            .limit(size)
            .toList());
  }

  @Override
  public Uni<Void> decided(
      AssignmentId id, Decision decision, ChoosePerson.Chosen person, Instant at) {
    return Uni.createFrom().voidItem().invoke(() -> decisions.put(id, decision));
  }

  @Override
  public Uni<Optional<Versioned<Assignment>>> find(AssignmentId id) {
    return item(Optional.ofNullable(all.get(id)));
  }

  @Override
  public Uni<List<Versioned<Assignment>>> of(TicketId ticket) {
    return item(
        all.values().stream().filter(a -> a.value().facts().ticket().equals(ticket)).toList());
  }

  @Override
  public Uni<Long> save(Assignment assignment) {
    return Uni.createFrom()
        .item(
            () -> {
              Versioned<Assignment> before = all.get(assignment.facts().id());
              long version = before == null ? 0 : before.version() + 1;
              all.put(assignment.facts().id(), new Versioned<>(assignment, version));
              return version;
            });
  }

  @Override
  public Uni<Void> note(AssignmentId id, Note note) {
    return Uni.createFrom().voidItem().invoke(() -> notes.add(note));
  }

  @Override
  public Uni<List<Note>> notes(AssignmentId id) {
    return item(List.copyOf(notes));
  }

  public Assignment last() {
    return List.copyOf(all.values()).getLast().value();
  }
}
