package dev.thirdring.routing.routingrule;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows rule sets, and which of them decided when. */
@ApplicationScoped
public class ReadRuleSets {
  private final RuleSets sets;

  ReadRuleSets(RuleSets sets) {
    this.sets = sets;
  }

  @WithSession
  public Uni<Page<RuleSetView>> list(Optional<RuleSetState> state, Cursor after, int size) {
    StringBuilder query = new StringBuilder("createdAt <= :at and (createdAt < :at or id < :id)");
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    state.ifPresent(
        only -> {
          query.append(" and state = :state");
          values.and("state", only);
        });
    return RuleSetRow.<RuleSetRow>find(query.toString(), Sort.descending("createdAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(row -> sets.view(row).withoutRules()).toList())
        .map(views -> Page.of(views, size, view -> new Cursor(view.createdAt(), view.ruleSetId())));
  }

  @WithSession
  public Uni<RuleSetView> one(UUID id) {
    return sets.known(id).map(sets::view);
  }

  @WithSession
  public Uni<Page<ActivationView>> activations(Cursor after, int size) {
    return ActivationRow.<ActivationRow>find(
            "activatedAt <= ?1 and (activatedAt < ?1 or id < ?2)",
            Sort.descending("activatedAt", "id"),
            after.at(),
            after.id())
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(ActivationView::of).toList())
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.activatedAt(), view.activationId())));
  }
}
