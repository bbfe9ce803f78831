package dev.thirdring.metrics.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.figure.FigureShown;
import dev.thirdring.metrics.figure.FiguresShown;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What events after the closing would make of a figure. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Difference(
    @Schema(description = "Null: all together") By by,
    String code,
    String variant,
    String group,
    @Schema(description = "Null: was not there") Amounts kept,
    @Schema(description = "Null: is not there") Amounts live) {

  /** A figure as it was or is. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Amounts(long numerator, Long denominator, BigDecimal value) {}

  private record Key(By by, String code, String variant, String group) {}

  /** What was told at all: a figure that came into being after the closing does not differ. */
  private record Told(By by, String code) {
    static Told of(Key key) {
      return new Told(key.by(), key.code());
    }
  }

  static List<Difference> between(List<FiguresShown> kept, List<FiguresShown> live) {
    Map<Key, Amounts> then = amounts(kept);
    Map<Key, Amounts> now = amounts(live);
    Set<Told> told = then.keySet().stream().map(Told::of).collect(Collectors.toSet());
    List<Difference> differences = new ArrayList<>();
    then.forEach((key, was) -> add(differences, key, was, now.remove(key)));
    now.forEach(
        (key, is) -> {
          if (told.contains(Told.of(key))
              || FigureTable.isLabelled(key.code())
              || told.stream().noneMatch(one -> one.by() == key.by())) {
            add(differences, key, null, is);
          }
        });
    return differences;
  }

  private static void add(List<Difference> differences, Key key, Amounts was, Amounts is) {
    if (!Objects.equals(was, is)) {
      differences.add(new Difference(key.by(), key.code(), key.variant(), key.group(), was, is));
    }
  }

  private static Map<Key, Amounts> amounts(List<FiguresShown> tables) {
    Map<Key, Amounts> amounts = new LinkedHashMap<>();
    for (FiguresShown table : tables) {
      for (FigureShown figure : table.figures()) {
        amounts.put(
            new Key(table.by(), figure.code(), figure.variant(), figure.group()),
            new Amounts(figure.numerator(), figure.denominator(), figure.value()));
      }
    }
    return amounts;
  }
}
