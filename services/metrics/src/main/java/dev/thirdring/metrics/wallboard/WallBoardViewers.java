package dev.thirdring.metrics.wallboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Who looks, so that nobody takes all there is. */
@ApplicationScoped
class WallBoardViewers {
  private final WallBoardSettings settings;
  private final Map<String, Integer> byPerson = new HashMap<>();
  private int all;

  WallBoardViewers(WallBoardSettings settings) {
    this.settings = settings;
  }

  /** What asking to look comes to. */
  enum Entry {
    ADMITTED,
    TOO_MANY_OF_THIS_PERSON,
    TOO_MANY
  }

  synchronized Entry enter(String person) {
    if (all >= settings.viewersMax()) {
      return Entry.TOO_MANY;
    }
    if (byPerson.getOrDefault(person, 0) >= settings.viewersPerPersonMax()) {
      return Entry.TOO_MANY_OF_THIS_PERSON;
    }
    all++;
    byPerson.merge(person, 1, Integer::sum);
    return Entry.ADMITTED;
  }

  synchronized void leave(String person) {
    all--;
    byPerson.computeIfPresent(person, (who, streams) -> streams > 1 ? streams - 1 : null);
  }

  synchronized int count() {
    return all;
  }
}
