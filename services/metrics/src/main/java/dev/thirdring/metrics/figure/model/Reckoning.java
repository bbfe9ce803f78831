package dev.thirdring.metrics.figure.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns tallies into figures: adds first, divides last. */
public final class Reckoning {
  /** A label that facts leave open, such as a complaint that nobody outside passed on. */
  public static final String UNLABELLED = "none";

  /** One cell of a figure's table. A figure without labels sums over all of them. */
  private record Place(String label, Group group) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::group, Group.ORDER)
            .thenComparing(Place::label, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private final Map<Tally, Map<Place, Long>> amounts = new HashMap<>();
  private final Set<Place> groups = new TreeSet<>(Place.ORDER);
  private final Targets targets;
  private final List<By> by;

  /**
   * @param known groups that are shown whether anything was counted in them or not
   */
  public Reckoning(List<Counted> counted, Targets targets, List<By> by, List<String> known) {
    this.targets = targets;
    this.by = by;
    if (by.isEmpty()) {
      groups.add(new Place(null, Group.ALL));
    }
    known.forEach(group -> groups.add(new Place(null, new Group(group, null))));
    for (Counted one : counted) {
      groups.add(new Place(null, one.group()));
      String label = one.label() == null ? UNLABELLED : one.label();
      add(one.tally(), new Place(null, one.group()), one.amount());
      add(one.tally(), new Place(label, one.group()), one.amount());
    }
  }

  private void add(Tally tally, Place place, long amount) {
    amounts.computeIfAbsent(tally, none -> new HashMap<>()).merge(place, amount, Math::addExact);
  }

  public List<FigureValue> of(List<Figure> figures) {
    return figures.stream()
        .flatMap(figure -> places(figure).map(place -> value(figure, place)))
        .toList();
  }

  /**
   * A table without holes: every group that is known or was counted at all. Labels are there when
   * counted.
   */
  private Stream<Place> places(Figure figure) {
    if (figure.label() == Label.NONE) {
      return groups.stream();
    }
    return (figure.label().isOfNumeratorAlone() ? figure.numerator().tallies() : figure.tallies())
        .flatMap(tally -> amounts.getOrDefault(tally, Map.of()).keySet().stream())
        .filter(place -> place.label() != null)
        .distinct()
        .sorted(Place.ORDER);
  }

  private FigureValue value(Figure figure, Place place) {
    String variant = place.label() == null ? figure.variant() : place.label();
    Place all = figure.label().isOfNumeratorAlone() ? new Place(null, place.group()) : place;
    return new FigureValue(
        figure,
        variant,
        place.group(),
        figure.numerator().of(tally -> amount(tally, place)),
        figure.denominator().map(sum -> sum.of(tally -> amount(tally, all))),
        targets.of(figure, variant, by, place.group()),
        Optional.empty());
  }

  private long amount(Tally tally, Place place) {
    return amounts.getOrDefault(tally, Map.of()).getOrDefault(place, 0L);
  }
}
