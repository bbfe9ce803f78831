package dev.thirdring.intake.savedview;

import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where views are kept. Joins the caller's transaction or session. */
interface SavedViews {
  Uni<Optional<SavedView>> find(UUID id);

  /** Those that somebody sees, by name. */
  Uni<List<SavedView>> seenBy(Actor actor, int most);

  /** How many somebody has; who adds another at the same time waits. */
  Uni<Long> countOf(String owner);

  /** False when the owner has one of that name. */
  Uni<Boolean> add(SavedView view);

  /** False when it changed meanwhile, or another of the owner's has that name. */
  Uni<Boolean> change(SavedView view);

  /** False when it changed meanwhile. */
  Uni<Boolean> remove(UUID id, long version);
}
