package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All assignments, and what was noted about them (R11). */
public interface Assignments {
  Uni<Optional<Versioned<Assignment>>> find(AssignmentId id);

  /** One that nobody else changes until the transaction ends. */
  Uni<Optional<Versioned<Assignment>>> lock(AssignmentId id);

  /**
   * The first to fall due of those that wait in the queue, locked; never one that others look at.
   */
  Uni<Optional<Versioned<Assignment>>> lockNextInQueue(String unit);

  /** Open ones of somebody in units where they no longer are. */
  Uni<List<Versioned<Assignment>>> leftBehindBy(String person, int size);

  /** The latest 200 of a ticket, the oldest first: what is under way is among them. */
  Uni<List<Versioned<Assignment>>> of(TicketId ticket);

  /** The version after it is stored. */
  Uni<Long> save(Assignment assignment);

  /** The oldest open ones of a unit of which nothing that was promised is outstanding. */
  Uni<List<Versioned<Assignment>>> freeOf(String unit, int size);

  /** Keeps why it went where it went (R7). */
  Uni<Void> decided(AssignmentId id, Decision decision, ChoosePerson.Chosen person, Instant at);

  Uni<Void> note(AssignmentId id, Note note);

  /** The latest 1,000, the oldest first. */
  Uni<List<Note>> notes(AssignmentId id);

  /** One step: who did what, when and why. */
  record Note(Instant at, String by, String what, String why) {}
}
