package dev.thirdring.intake.savedview;

import dev.thirdring.intake.desk.FilterReader;
import dev.thirdring.intake.desk.TicketListItem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows, adds, changes and removes views. Only its owner changes one. */
@ApplicationScoped
class KeepViews {
  static final int SEEN_MAX = 500;
  private static final int OWN_MAX = 50;

  /** A number is a person, and a view outlives the reason to look for them. */
  private static final String PHONE = "phone";

  private static final Set<String> COLUMNS =
      Arrays.stream(TicketListItem.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toSet());

  private final SavedViews views;
  private final FilterReader filters;

  KeepViews(SavedViews views, FilterReader filters) {
    this.views = views;
    this.filters = filters;
  }

  @WithSession
  Uni<List<SavedView>> seenBy(Actor actor) {
    return views.seenBy(actor, SEEN_MAX);
  }

  @WithSession
  Uni<SavedView> one(UUID id, Actor actor) {
    return views
        .find(id)
        .map(
            found ->
                found
                    .filter(view -> view.isSeenBy(actor))
                    .orElseThrow(() -> new ProblemException(Problem.notFound("view " + id))));
  }

  /** Joins the caller's transaction. */
  Uni<SavedView> add(UUID id, SavedViewRequest wanted, Actor actor) {
    check(wanted, actor);
    SavedView view = wanted.view(id, actor.name(), 0);
    return views
        .countOf(actor.name())
        .invoke(
            many -> {
              if (many >= OWN_MAX) {
                throw new ProblemException(
                    Problem.conflict("too-many-views", "One has at most " + OWN_MAX + " views."));
              }
            })
        .chain(() -> views.add(view))
        .map(
            added -> {
              if (!added) {
                throw nameTaken();
              }
              return view;
            });
  }

  @WithTransaction
  Uni<SavedView> change(UUID id, long version, SavedViewRequest wanted, Actor actor) {
    check(wanted, actor);
    return own(id, version, actor)
        .chain(was -> views.change(wanted.view(id, was.owner(), version)))
        .map(
            changed -> {
              if (!changed) {
                throw nameTaken();
              }
              return wanted.view(id, actor.name(), version + 1);
            });
  }

  @WithTransaction
  Uni<Void> remove(UUID id, long version, Actor actor) {
    return own(id, version, actor).chain(() -> views.remove(id, version)).replaceWithVoid();
  }

  private Uni<SavedView> own(UUID id, long version, Actor actor) {
    return one(id, actor)
        .invoke(
            view -> {
              if (!view.owner().equals(actor.name())) {
                throw new ProblemException(Problem.forbidden("It is " + view.owner() + "'s."));
              }
              if (view.version() != version) {
                throw new ProblemException(Problem.stale());
              }
            });
  }

  /** A filter is read as a list would read it: what is wrong is named. */
  private void check(SavedViewRequest wanted, Actor actor) {
    filters.readStrictly(wanted.filter());
    if (wanted.filter().containsKey(PHONE)) {
      throw new ProblemException(
          Problem.invalid("filter." + PHONE, "must not be kept: send it with the request"));
    }
    if (wanted.columns() != null && !COLUMNS.containsAll(wanted.columns())) {
      throw new ProblemException(
          Problem.invalid(
              "columns", "must be of " + String.join(", ", COLUMNS.stream().sorted().toList())));
    }
    if (wanted.isShared() && !actor.isAnyOf(Roles.SUPERVISOR, Roles.ADMINISTRATOR)) {
      throw new ProblemException(Problem.forbidden("A supervisor shares views."));
    }
  }

  private static ProblemException nameTaken() {
    return new ProblemException(
        Problem.conflict("name-taken", "You have a view of that name, or it changed meanwhile."));
  }
}
