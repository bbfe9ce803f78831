package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Compensation;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.assignment.model.Desk;
import dev.thirdring.routing.assignment.model.Outstanding;
import dev.thirdring.routing.assignment.model.Visit;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "assignment")
class AssignmentRow extends PanacheEntityBase {
  @Id public UUID id;
  public UUID ticketId;
  public String ticketNumber;
  public String department;
  public String rule;
  public String reason;
  public Instant madeAt;
  public Instant answerDueAt;

  @Enumerated(EnumType.STRING)
  public AssignmentState state;

  public boolean visitOutstanding;
  public boolean compensationOutstanding;
  public String remedy;
  public String prevention;
  public String plan;
  public Instant completeBy;
  public String visitSkill;
  public String visitRegion;
  public String visitScope;
  public Long compensationMinor;
  public String compensationCurrency;
  public Boolean compensationCredit;
  public String compensationReason;
  public String compensationNoCredit;
  public String answeredBy;
  public Instant answeredAt;
  public Boolean inTime;
  public Instant completedAt;
  public String closedTo;
  public String closedReason;
  public String closedBy;
  public Instant closedAt;
  public String assignee;
  public int weight;
  public int handOns;
  @Version public long version;

  static AssignmentRow of(Assigned facts) {
    AssignmentRow row = new AssignmentRow();
    row.id = facts.id().value();
    row.ticketId = facts.ticket().value();
    row.ticketNumber = facts.ticketNumber();
    row.department = facts.department();
    row.rule = facts.choice().rule();
    row.reason = facts.choice().reason();
    row.madeAt = facts.madeAt();
    return row;
  }

  void take(Assignment assignment) {
    state = AssignmentState.of(assignment);
    answerDueAt = assignment.facts().answerDueAt();
    desk(assignment.facts().desk());
    switch (assignment) {
      case Assignment.Open open -> outstanding(open.carried());
      case Assignment.Answered answered -> {
        answer(answered.answer());
        outstanding(answered.outstanding());
      }
      case Assignment.Completed completed -> {
        answer(completed.answer());
        outstanding(Set.of());
        completedAt = completed.completedAt();
      }
      case Assignment.PassedOn passed -> {
        closedTo = passed.to().orElse(null);
        close(passed.reason(), passed.by(), passed.at());
      }
      case Assignment.Withdrawn withdrawn -> close(withdrawn.reason(), null, withdrawn.at());
    }
  }

  Assignment toAssignment() {
    return switch (state) {
      case OPEN -> new Assignment.Open(facts(), outstanding());
      case ANSWERED -> new Assignment.Answered(facts(), answer(), outstanding());
      case COMPLETED -> new Assignment.Completed(facts(), answer(), completedAt);
      case PASSED_ON ->
          new Assignment.PassedOn(
              facts(), Optional.ofNullable(closedTo), closedReason, closedBy, closedAt);
      case WITHDRAWN -> new Assignment.Withdrawn(facts(), closedReason, closedAt);
    };
  }

  /** The newest first. Departments: empty for all. */
  static Uni<List<AssignmentRow>> page(
      Optional<List<String>> departments,
      Optional<AssignmentState> wanted,
      Cursor after,
      int size) {
    StringBuilder query = new StringBuilder("madeAt <= :at and (madeAt < :at or id < :id)");
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    departments.ifPresent(
        own -> {
          query.append(" and department in :departments");
          values.and("departments", own);
        });
    wanted.ifPresent(
        only -> {
          query.append(" and state = :state");
          values.and("state", only);
        });
    return AssignmentRow.<AssignmentRow>find(
            query.toString(), Sort.descending("madeAt", "id"), values)
        .page(0, size)
        .list();
  }

  private void desk(Desk desk) {
    assignee = desk.assignee().orElse(null);
    weight = desk.weight();
    handOns = desk.handOns();
  }

  private void outstanding(Set<Outstanding> all) {
    visitOutstanding = all.contains(Outstanding.VISIT);
    compensationOutstanding = all.contains(Outstanding.COMPENSATION);
  }

  private Set<Outstanding> outstanding() {
    Set<Outstanding> all = EnumSet.noneOf(Outstanding.class);
    if (visitOutstanding) {
      all.add(Outstanding.VISIT);
    }
    if (compensationOutstanding) {
      all.add(Outstanding.COMPENSATION);
    }
    return all;
  }

  private void close(String why, String by, Instant at) {
    closedReason = why;
    closedBy = by;
    closedAt = at;
  }

  private void answer(DepartmentAnswer answer) {
    remedy = answer.remedy();
    prevention = answer.prevention().orElse(null);
    plan = answer.plan().orElse(null);
    completeBy = answer.completeBy().orElse(null);
    visitSkill = answer.visit().map(Visit::skill).orElse(null);
    visitRegion = answer.visit().flatMap(Visit::region).orElse(null);
    visitScope = answer.visit().map(Visit::scope).orElse(null);
    compensationMinor = answer.compensation().map(Compensation::minorUnits).orElse(null);
    compensationCurrency = answer.compensation().map(Compensation::currency).orElse(null);
    compensationCredit = answer.compensation().map(Compensation::asCredit).orElse(null);
    compensationNoCredit =
        answer.compensation().flatMap(Compensation::noCreditBecause).orElse(null);
    compensationReason = answer.compensation().map(Compensation::reason).orElse(null);
    answeredBy = answer.answeredBy();
    answeredAt = answer.answeredAt();
    inTime = answer.inTime();
  }

  private DepartmentAnswer answer() {
    return new DepartmentAnswer(
        remedy,
        Optional.ofNullable(prevention),
        Optional.ofNullable(plan),
        Optional.ofNullable(completeBy),
        Optional.ofNullable(visitSkill)
            .map(skill -> new Visit(skill, Optional.ofNullable(visitRegion), visitScope)),
        Optional.ofNullable(compensationMinor)
            .map(
                minor ->
                    new Compensation(
                        minor,
                        compensationCurrency,
                        compensationCredit,
                        Optional.ofNullable(compensationNoCredit),
                        compensationReason)),
        answeredBy,
        answeredAt,
        inTime);
  }

  private Assigned facts() {
    return new Assigned(
        new AssignmentId(id),
        new TicketId(ticketId),
        ticketNumber,
        new Choice(department, rule, reason),
        madeAt,
        answerDueAt,
        new Desk(Optional.ofNullable(assignee), weight, handOns));
  }
}
