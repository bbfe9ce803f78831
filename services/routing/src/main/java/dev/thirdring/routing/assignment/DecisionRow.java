package dev.thirdring.routing.assignment;

import dev.thirdring.routing.person.ChoosePerson;
import dev.thirdring.routing.person.model.Candidate;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "assignment_decision")
class DecisionRow extends PanacheEntityBase {
  static final String LINE = "\n";

  @Id public UUID assignmentId;
  public int ruleSetNumber;
  public String rule;
  public String matched;
  public String passedOver;
  public Instant decidedAt;
  public String assignee;
  public String loads;

  static DecisionRow of(
      AssignmentId assignment, Decision decision, ChoosePerson.Chosen person, Instant at) {
    DecisionRow row = new DecisionRow();
    row.assignmentId = assignment.value();
    row.ruleSetNumber = decision.ruleSet();
    row.rule = decision.choice().rule();
    row.matched = String.join(LINE, decision.matched());
    row.passedOver = String.join(LINE, decision.passedOver());
    row.decidedAt = at;
    row.assignee = person.person().orElse(null);
    row.loads = person.seen().stream().map(Candidate::toString).collect(Collectors.joining(LINE));
    return row;
  }
}
