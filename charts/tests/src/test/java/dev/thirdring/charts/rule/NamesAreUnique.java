package dev.thirdring.charts.rule;

import dev.thirdring.charts.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** No two objects of a kind share a name, and no name is longer than a label may be. */
final class NamesAreUnique implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    var seen = new HashSet<String>();
    return Stream.concat(
        all.stream().filter(one -> !seen.add(one.toString())).map(one -> one + " appears twice"),
        all.stream()
            .filter(one -> !one.name().matches("[a-z]([-a-z0-9]{0,61}[a-z0-9])?"))
            .map(one -> one + " has a name that Kubernetes refuses"));
  }
}
