package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.catalog.Catalog;
import dev.thirdring.fieldservice.order.model.Approval;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The need is confirmed and gets a plan; nobody approves their own request (V1). */
@ApplicationScoped
class ApproveOrder {

  /** What is confirmed; what is left out stays as requested. */
  record Confirmed(
      String plan, Optional<String> skill, Optional<String> region, Optional<String> scope) {

    private Need need(Need requested) {
      return new Need(
          skill.orElse(requested.skill()),
          region.or(requested::region),
          scope.orElse(requested.scope()));
    }
  }

  private final ChangeOrder changeOrder;
  private final Catalog catalog;

  ApproveOrder(ChangeOrder changeOrder, Catalog catalog) {
    this.changeOrder = changeOrder;
    this.catalog = catalog;
  }

  @WithTransaction
  Uni<OrderOutcome> approve(ChangeOrder.Act act, Confirmed confirmed) {
    return changeOrder.change(
        act,
        order ->
            order instanceof Order.Requested requested
                ? approve(act, confirmed, requested)
                : Uni.createFrom().item(Decision.notIn(order)));
  }

  private Uni<Decision> approve(
      ChangeOrder.Act act, Confirmed confirmed, Order.Requested requested) {
    Need need = confirmed.need(requested.request().need());
    return catalog
        .codes(Catalog.SKILL)
        .chain(
            skills -> catalog.codes(Catalog.REGION).map(regions -> misfits(need, skills, regions)))
        .map(
            misfits ->
                misfits.isEmpty()
                    ? decide(requested, new Approval(need, confirmed.plan(), act.by(), act.at()))
                    : new Decision.Refused(new OrderOutcome.NotAllowed(misfits)));
  }

  private static Decision decide(Order.Requested requested, Approval approval) {
    return requested
        .approve(approval)
        .map(approved -> Decision.becomes(approved))
        .orElseGet(() -> Decision.forbidden("Nobody approves their own request."));
  }

  private static List<FieldProblem> misfits(Need need, Set<String> skills, Set<String> regions) {
    List<FieldProblem> misfits = new ArrayList<>();
    if (!skills.contains(need.skill())) {
      misfits.add(new FieldProblem("skill", Catalog.allowed(skills)));
    }
    if (need.region().isPresent() && !regions.contains(need.region().get())) {
      misfits.add(new FieldProblem("region", Catalog.allowed(regions)));
    }
    return misfits;
  }
}
