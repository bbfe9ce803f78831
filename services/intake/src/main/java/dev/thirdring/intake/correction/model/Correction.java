package dev.thirdring.intake.correction.model;

import dev.thirdring.intake.ticket.model.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be other than it was taken down.
 *
 * @param facts new values by name; an absent fact stays
 * @param urgent empty: as it was
 * @param cleared facts that the ticket is to have no more
 */
public record Correction(
    Map<String, String> facts, Optional<Boolean> urgent, Set<String> cleared, String reason) {

  /** Facts that a ticket may do without. */
  public static final Set<String> CLEARABLE =
      Set.of("subcategory", "product", "region", "authority", "wish");

  public static final String RESULT = "result";

  /** One fact that changed. */
  public record Change(String fact, String before, String after) {}

  public Matter of(Matter was) {
    return new Matter(
        facts.getOrDefault("category", was.category()),
        fact("subcategory", was.subcategory()),
        fact("product", was.product()),
        fact("region", was.region()),
        facts.getOrDefault("subject", was.subject()),
        was.body(),
        urgent.orElse(was.urgent()),
        fact("authority", was.authority()),
        fact("wish", was.wish()));
  }

  private Optional<String> fact(String name, Optional<String> was) {
    return cleared.contains(name)
        ? Optional.empty()
        : Optional.ofNullable(facts.get(name)).or(() -> was);
  }

  /** What is other after it, in the order of the facts. */
  public static List<Change> between(Matter was, Matter is) {
    List<Change> changes = new ArrayList<>();
    add(changes, "category", was.category(), is.category());
    add(changes, "subcategory", was.subcategory(), is.subcategory());
    add(changes, "product", was.product(), is.product());
    add(changes, "region", was.region(), is.region());
    add(changes, "subject", was.subject(), is.subject());
    add(changes, "urgent", String.valueOf(was.urgent()), String.valueOf(is.urgent()));
    add(changes, "authority", was.authority(), is.authority());
    add(changes, "wish", was.wish(), is.wish());
    return changes;
  }

  private static void add(
      List<Change> changes, String fact, Optional<String> before, Optional<String> after) {
    add(changes, fact, before.orElse(null), after.orElse(null));
  }

  private static void add(List<Change> changes, String fact, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(fact, before, after));
    }
  }
}
