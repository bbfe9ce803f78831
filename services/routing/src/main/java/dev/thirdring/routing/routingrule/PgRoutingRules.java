package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.routingrule.model.Rulebook;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgRoutingRules implements RoutingRules {
  static final int RULES_MAX = 1_000;

  @Override
  public Uni<Rulebook> inForce() {
    return all()
        .map(
            rows ->
                new Rulebook(
                    rows.stream().filter(row -> row.active).map(RoutingRuleRow::toRule).toList()));
  }

  static Uni<List<RoutingRuleRow>> all() {
    return RoutingRuleRow.<RoutingRuleRow>findAll(Sort.by("position").and("code"))
        .page(0, RULES_MAX)
        .list();
  }
}
