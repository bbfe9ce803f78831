package dev.thirdring.charts.rule;

import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.stream.Stream;

/** Something that the manifests of one release must hold together. */
public interface Rule {
  /** One sentence a fault; none when the rule is kept. */
  Stream<String> faults(List<Manifest> all);

  default String name() {
    return getClass().getSimpleName();
  }

  static List<Rule> all() {
    return List.of(
        new NamesAreUnique(),
        new SelectorsFindPods(),
        new PortsMeet(),
        new PodsAreRestricted(),
        new ReferencesLead(),
        new HooksComeFirst(),
        new NothingSecret(),
        new ShutdownFits(),
        new PodsAreGuarded(),
        new CallersGetThrough());
  }
}
