package dev.thirdring.intake.savedview;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The filters of a request with those of the view that it names, within what one may see. */
@ApplicationScoped
public class ApplyView {
  private static final String DEPARTMENT = Catalog.DEPARTMENT.code();
  private static final String OF_NOBODY = "nobody-s";

  private final SavedViews views;

  ApplyView(SavedViews views) {
    this.views = views;
  }

  /** What is sent goes before what the view says of the same fact. */
  @WithSession
  public Uni<Map<String, List<String>>> to(
      Map<String, List<String>> sent, Optional<UUID> view, Actor actor) {
    return view.map(id -> named(id, actor).map(known -> with(known.filter(), sent)))
        .orElseGet(() -> Uni.createFrom().item(sent))
        .map(given -> within(given, actor));
  }

  /** For callers that may wait, and run on no event loop. */
  @SuppressWarnings("IllegalCatch")
  public Map<String, List<String>> await(
      Map<String, List<String>> sent, Optional<UUID> view, Actor actor) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> Panache.withSession(() -> to(sent, view, actor)));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The order that the view has, unless another is asked for. */
  @WithSession
  public Uni<String> sort(Optional<String> sent, Optional<UUID> view, Actor actor) {
    return sent.isPresent() || view.isEmpty()
        ? Uni.createFrom().item(sent.orElse("NEWEST"))
        : named(view.get(), actor).map(SavedView::sort);
  }

  private Uni<SavedView> named(UUID id, Actor actor) {
    return views
        .find(id)
        .map(
            found ->
                found
                    .filter(known -> known.isSeenBy(actor))
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                Problem.invalid("view", "must be a view of yours, see /views"))));
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> filter, Map<String, List<String>> sent) {
    Map<String, List<String>> all = new HashMap<>(filter);
    all.putAll(sent);
    return all;
  }

  /** People of a department see what their unit has, whatever is asked for. */
  private static Map<String, List<String>> within(Map<String, List<String>> given, Actor actor) {
    if (actor.isAnyOf(
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.GENERAL_MANAGER,
        Roles.QUALITY,
        Roles.ANALYST,
        Roles.ADMINISTRATOR)) {
      return given;
    }
    Map<String, List<String>> own = new HashMap<>(given);
    List<String> asked = given.getOrDefault(DEPARTMENT, List.of());
    String unit =
        actor
            .department()
            .filter(code -> asked.isEmpty() || asked.contains(code))
            .orElse(OF_NOBODY);
    own.put(DEPARTMENT, List.of(unit));
    return own;
  }
}
