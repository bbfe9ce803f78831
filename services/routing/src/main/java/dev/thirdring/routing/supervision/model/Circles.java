package dev.thirdring.routing.supervision.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All circles, from the innermost (R9). */
public record Circles(List<Circle> all) {
  static final String SUPERVISOR = "supervisor";
  static final String GENERAL_MANAGER = "general-manager";

  public Circles {
    all = all.stream().sorted(Comparator.comparingInt(Circle::number)).toList();
  }

  /** The next after this one; 0 stands for nobody told yet. */
  public Optional<Circle> after(int number) {
    return all.stream().filter(circle -> circle.number() > number).findFirst();
  }

  /** The widest that is not wider than this; 1 when there is none. */
  public int upTo(int number) {
    return all.stream().mapToInt(Circle::number).filter(one -> one <= number).max().orElse(1);
  }

  /** Everybody in this circle and those within it, the innermost first, each once. */
  public List<String> told(int number, Addressees people) {
    return all.stream()
        .filter(circle -> circle.number() <= number)
        .map(circle -> name(circle.tell(), people))
        .distinct()
        .toList();
  }

  private static String name(Audience audience, Addressees people) {
    return switch (audience) {
      case HANDLER -> people.handler();
      case RESPONSIBLE -> people.responsible();
      case HEAD -> people.head();
      case SUPERVISOR -> SUPERVISOR;
      case GENERAL_MANAGER -> GENERAL_MANAGER;
    };
  }
}
