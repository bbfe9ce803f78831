package dev.thirdring.metrics.figure.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.Label;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Spread;
import dev.thirdring.metrics.figure.model.Sum;
import dev.thirdring.metrics.figure.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A code of the file with its variants. What a variant does not say, it takes from its code. */
record FigureEntry(
    String code,
    Name name,
    Unit unit,
    String of,
    String per,
    Spread spread,
    Label each,
    boolean departments,
    @JsonProperty("shown_with") String shownWith,
    List<String> period,
    String industry,
    Map<String, Variant> variants) {

  record Variant(Name name, Unit unit, String of, String per, Spread spread) {}

  Stream<Figure> figures() {
    return variants == null
        ? Stream.of(figure(Figure.PLAIN, new Variant(null, null, null, null, null)))
        : variants.entrySet().stream().map(one -> figure(one.getKey(), one.getValue()));
  }

  private Figure figure(String variant, Variant own) {
    return new Figure(
        said("code", code),
        variant,
        said("name", first(own.name(), name)),
        Sum.parse(said("of", first(own.of(), of))),
        Optional.ofNullable(first(own.per(), per)).map(Sum::parse),
        Objects.requireNonNullElse(first(own.unit(), unit), Unit.COUNT),
        Objects.requireNonNullElse(each, Label.NONE),
        departments,
        Optional.ofNullable(shownWith),
        Optional.ofNullable(first(own.spread(), spread)),
        period == null ? List.of("day", "week", "month") : period,
        Optional.ofNullable(industry));
  }

  private <T> T said(String what, T value) {
    if (value == null) {
      throw new IllegalArgumentException("figures.yaml: " + code + " does not say its " + what);
    }
    return value;
  }

  private static <T> T first(T own, T common) {
    return own == null ? common : own;
  }
}
