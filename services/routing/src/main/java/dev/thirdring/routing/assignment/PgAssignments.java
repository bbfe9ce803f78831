package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgAssignments implements Assignments {
  static final int PER_TICKET_MAX = 200;
  static final int NOTES_MAX = 1_000;
  private static final String NEXT =
      """
      select id from assignment where department = ?1 and state = 'OPEN' and assignee is null
      order by answer_due_at, id limit 1 for update skip locked
      """;
  private static final String LEFT_BEHIND =
      """
      select a.* from assignment a
      where a.assignee = ?1 and a.state = 'OPEN' and not exists (
        select 1 from person p
        where p.name = a.assignee and p.active and p.units @> array[a.department])
      order by a.answer_due_at, a.id limit ?2
      """;

  @Override
  public Uni<Optional<Versioned<Assignment>>> find(AssignmentId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(PgAssignments::versioned));
  }

  @Override
  public Uni<Optional<Versioned<Assignment>>> lock(AssignmentId id) {
    return AssignmentRow.<AssignmentRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(row -> Optional.ofNullable(row).map(PgAssignments::versioned));
  }

  @Override
  public Uni<Optional<Versioned<Assignment>>> lockNextInQueue(String unit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT, UUID.class)
                    .setParameter(1, unit)
                    .getSingleResultOrNull())
        .chain(
            id ->
                id == null ? Uni.createFrom().item(Optional.empty()) : find(new AssignmentId(id)));
  }

  @Override
  public Uni<List<Versioned<Assignment>>> leftBehindBy(String person, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LEFT_BEHIND, AssignmentRow.class)
                    .setParameter(1, person)
                    .setParameter(2, size)
                    .getResultList())
        .map(rows -> rows.stream().map(PgAssignments::versioned).toList());
  }

  @Override
  public Uni<List<Versioned<Assignment>>> of(TicketId ticket) {
    return AssignmentRow.<AssignmentRow>find(
            "ticketId", Sort.descending("madeAt", "id"), ticket.value())
        .page(0, PER_TICKET_MAX)
        .list()
        .map(rows -> rows.reversed().stream().map(PgAssignments::versioned).toList());
  }

  @Override
  public Uni<Long> save(Assignment assignment) {
    return row(assignment.facts().id())
        .chain(
            known -> {
              AssignmentRow row = known == null ? AssignmentRow.of(assignment.facts()) : known;
              row.take(assignment);
              return row.<AssignmentRow>persistAndFlush();
            })
        .map(row -> row.version);
  }

  @Override
  public Uni<List<Versioned<Assignment>>> freeOf(String unit, int size) {
    return AssignmentRow.<AssignmentRow>find(
            "department = ?1 and state = ?2 and not visitOutstanding and not compensationOutstanding",
            Sort.by("answerDueAt").and("id"),
            unit,
            AssignmentState.OPEN)
        .page(0, size)
        .list()
        .map(rows -> rows.stream().map(PgAssignments::versioned).toList());
  }

  @Override
  public Uni<Void> decided(
      AssignmentId id, Decision decision, ChoosePerson.Chosen person, Instant at) {
    return DecisionRow.of(id, decision, person, at).persist().replaceWithVoid();
  }

  @Override
  public Uni<Void> note(AssignmentId id, Note note) {
    return AssignmentNoteRow.of(id, note).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Note>> notes(AssignmentId id) {
    return AssignmentNoteRow.<AssignmentNoteRow>find(
            "assignmentId", Sort.descending("notedAt", "id"), id.value())
        .page(0, NOTES_MAX)
        .list()
        .map(rows -> rows.reversed().stream().map(AssignmentNoteRow::toNote).toList());
  }

  static Versioned<Assignment> versioned(AssignmentRow row) {
    return new Versioned<>(row.toAssignment(), row.version);
  }

  private static Uni<AssignmentRow> row(AssignmentId id) {
    return AssignmentRow.findById(id.value());
  }
}
