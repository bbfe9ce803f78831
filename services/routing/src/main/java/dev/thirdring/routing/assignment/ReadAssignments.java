package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows assignments to those who may see them: a department its own, the centre all. */
@ApplicationScoped
public class ReadAssignments {
  private final Assignments assignments;
  private final Tickets tickets;
  private final Units units;

  public ReadAssignments(Assignments assignments, Tickets tickets, Units units) {
    this.assignments = assignments;
    this.tickets = tickets;
    this.units = units;
  }

  /**
   * Which assignments.
   *
   * @param department empty: all that the actor may see
   */
  public record Wanted(
      Optional<String> department, Optional<AssignmentState> state, Cursor after, int size) {}

  @WithSession
  public Uni<Page<AssignmentView>> list(Actor actor, Wanted wanted) {
    return visible(actor)
        .map(visible -> narrowed(visible, wanted.department()))
        .chain(departments -> page(departments, wanted));
  }

  /** Those of a unit, for callers who made sure that it may be seen. */
  @WithSession
  public Uni<Page<AssignmentView>> ofUnit(String unit, Wanted wanted) {
    return page(Optional.of(List.of(unit)), wanted);
  }

  /** One of a unit, with the same proviso; of another unit there is none. */
  @WithSession
  public Uni<AssignmentView> ofUnit(String unit, AssignmentId id) {
    return assignments
        .find(id)
        .map(found -> found.filter(stored -> stored.value().facts().department().equals(unit)))
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("assignment " + id))))
        .chain(this::view);
  }

  private Uni<Page<AssignmentView>> page(Optional<List<String>> departments, Wanted wanted) {
    return AssignmentRow.page(departments, wanted.state(), wanted.after(), wanted.size() + 1)
        .map(rows -> Page.of(rows, wanted.size(), row -> new Cursor(row.madeAt, row.id)))
        .chain(
            page ->
                shown(page.items().stream().map(PgAssignments::versioned).toList())
                    .map(views -> new Page<>(views, page.nextCursor())));
  }

  @WithSession
  public Uni<AssignmentView> one(Actor actor, AssignmentId id) {
    return assignments
        .find(id)
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("assignment " + id))))
        .call(found -> visible(actor).map(visible -> narrowed(visible, department(found))))
        .chain(this::view);
  }

  /** Why it went where it went (R7). */
  @WithSession
  public Uni<DecisionView> decision(Actor actor, AssignmentId id) {
    return one(actor, id)
        .chain(() -> DecisionRow.<DecisionRow>findById(id.value()))
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("decision of assignment " + id));
              }
              return DecisionView.of(row);
            });
  }

  /** All of a ticket that the actor may see, the oldest first. */
  @WithSession
  public Uni<List<AssignmentView>> ofTicket(Actor actor, TicketId ticket) {
    return visible(actor)
        .chain(
            visible ->
                assignments
                    .of(ticket)
                    .map(all -> all.stream().filter(one -> isAmong(visible, one)).toList()))
        .chain(this::shown);
  }

  /** With its history. */
  @WithSession
  public Uni<AssignmentView> view(Versioned<Assignment> stored) {
    Assignment assignment = stored.value();
    return tickets
        .find(assignment.facts().ticket())
        .chain(
            ticket ->
                assignments
                    .notes(assignment.facts().id())
                    .map(notes -> AssignmentView.of(stored, ticket, notes)));
  }

  Uni<List<AssignmentView>> shown(List<Versioned<Assignment>> all) {
    return tickets
        .findAll(all.stream().map(one -> one.value().facts().ticket()).toList())
        .map(
            known ->
                all.stream()
                    .map(
                        one ->
                            AssignmentView.of(
                                one,
                                Optional.ofNullable(known.get(one.value().facts().ticket())),
                                List.of()))
                    .toList());
  }

  /** Empty: all. */
  private Uni<Optional<List<String>>> visible(Actor actor) {
    if (actor.isAnyOf(
        Roles.SUPERVISOR, Roles.AGENT, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return units
        .all()
        .map(
            all ->
                Optional.of(
                    all.stream()
                        .filter(unit -> unit.isActedForBy(actor))
                        .map(Unit::code)
                        .toList()));
  }

  private static Optional<List<String>> narrowed(
      Optional<List<String>> visible, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      return visible;
    }
    if (visible.isPresent() && !visible.get().contains(wanted.get())) {
      throw new ProblemException(Problem.forbidden("It belongs to another department."));
    }
    return wanted.map(List::of);
  }

  private static boolean isAmong(Optional<List<String>> visible, Versioned<Assignment> stored) {
    return visible.map(own -> own.contains(stored.value().facts().department())).orElse(true);
  }

  private static Optional<String> department(Versioned<Assignment> stored) {
    return Optional.of(stored.value().facts().department());
  }
}
