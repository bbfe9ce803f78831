package dev.thirdring.routing.routingrule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.routingrule.model.Rulebook;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rule sets and the rules in them, as they are kept. */
@ApplicationScoped
class RuleSets {
  private static final String ONE_AT_A_TIME =
      "select count(*) from pg_advisory_xact_lock(hashtextextended('rule sets', 0))";

  private final ObjectMapper json;

  RuleSets(ObjectMapper json) {
    this.json = json;
  }

  /** Until the transaction ends nobody else activates a rule set. */
  Uni<Void> lock() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Long.class).getSingleResult())
        .replaceWithVoid();
  }

  Uni<Integer> nextNumber() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select nextval('rule_set_number')", Long.class)
                    .getSingleResult())
        .map(Long::intValue);
  }

  /** There always is one: the migration made the first, and activating only replaces it. */
  Uni<RuleSetRow> active() {
    return RuleSetRow.<RuleSetRow>find("state", RuleSetState.ACTIVE).singleResult();
  }

  Uni<RuleSetRow> known(UUID id) {
    return RuleSetRow.<RuleSetRow>findById(id)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("rule set " + id));
              }
              return row;
            });
  }

  RuleSetView view(RuleSetRow row) {
    return RuleSetView.of(row, rules(row));
  }

  Rulebook book(RuleSetRow row) {
    return new Rulebook(
        row.number,
        rules(row).stream().filter(RuleSpec::isActive).map(RuleSpec::toRule).toList(),
        row.fallbackUnit);
  }

  List<RuleSpec> rules(RuleSetRow row) {
    try {
      return json.readValue(row.rules, new TypeReference<List<RuleSpec>>() {});
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("rule set " + row.number + " cannot be read", broken);
    }
  }

  String text(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
