package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.ticket.model.Traits;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows, adds and changes rules (R7); they hold for tickets that come after. */
@ApplicationScoped
public class KeepRules {
  private final Units units;

  public KeepRules(Units units) {
    this.units = units;
  }

  @WithSession
  public Uni<List<RuleView>> all() {
    return PgRoutingRules.all().map(rows -> rows.stream().map(RuleView::of).toList());
  }

  @WithSession
  public Uni<RuleView> one(String code) {
    return known(code).map(RuleView::of);
  }

  /** Empty when the code is taken. */
  @WithTransaction
  public Uni<Optional<RuleView>> add(NewRule wanted) {
    return withKnownUnit(wanted.rule())
        .chain(() -> RoutingRuleRow.<RoutingRuleRow>findById(wanted.code()))
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<RuleView>empty());
              }
              RoutingRuleRow row = new RoutingRuleRow();
              row.code = wanted.code();
              take(row, wanted.rule());
              return row.<RoutingRuleRow>persistAndFlush()
                  .map(kept -> Optional.of(RuleView.of(kept)));
            });
  }

  @WithTransaction
  public Uni<RuleView> change(String code, long version, RuleRequest request) {
    return withKnownUnit(request)
        .chain(() -> known(code))
        .chain(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              take(row, request);
              return row.<RoutingRuleRow>persistAndFlush();
            })
        .map(RuleView::of);
  }

  private static void take(RoutingRuleRow row, RuleRequest request) {
    Traits condition =
        new Traits(
            request.category(),
            request.subcategory(),
            request.product(),
            request.region(),
            request.form());
    row.position = request.position();
    row.category = condition.category();
    row.subcategory = condition.subcategory();
    row.product = condition.product();
    row.region = condition.region();
    row.form = condition.form();
    row.department = request.department();
    row.reasonZh = request.reasonZh();
    row.reasonEn = request.reasonEn();
    row.active = request.active();
  }

  private Uni<Void> withKnownUnit(RuleRequest request) {
    return units
        .find(request.department())
        .invoke(
            unit -> {
              if (unit.isEmpty()) {
                throw new ProblemException(
                    Problem.invalid("department", "must be the code of a unit, see /units"));
              }
            })
        .replaceWithVoid();
  }

  private static Uni<RoutingRuleRow> known(String code) {
    return RoutingRuleRow.<RoutingRuleRow>findById(code)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("rule " + code));
              }
              return row;
            });
  }
}
