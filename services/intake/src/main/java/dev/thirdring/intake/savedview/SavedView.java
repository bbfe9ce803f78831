package dev.thirdring.intake.savedview;

import dev.thirdring.platform.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A view.
 *
 * @param filter as {@code GET /tickets} takes it
 * @param columns what desks show of each ticket
 * @param role whose holders see it too
 * @param unit whose people see it too
 */
record SavedView(
    UUID id,
    String owner,
    String name,
    Map<String, List<String>> filter,
    String sort,
    List<String> columns,
    Optional<String> role,
    Optional<String> unit,
    long version) {

  boolean isSeenBy(Actor actor) {
    return owner.equals(actor.name())
        || role.filter(actor::is).isPresent()
        || unit.filter(code -> actor.department().filter(code::equals).isPresent()).isPresent();
  }
}
