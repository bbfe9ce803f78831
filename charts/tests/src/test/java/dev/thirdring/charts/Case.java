package dev.thirdring.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One file of the matrix: the suite, or for {@code single-<component>.yaml} the chart of one
 * component.
 */
record Case(String name, Path values) {
  private static final String SINGLE = "single-";
  private static final Map<Case, String> RENDERED = new ConcurrentHashMap<>();

  static List<Case> all() {
    return Charts.files(Charts.TESTS.resolve("matrix"), ".yaml").stream()
        .map(file -> new Case(file.getFileName().toString().replace(".yaml", ""), file))
        .toList();
  }

  static Case named(String name) {
    return new Case(name, Charts.TESTS.resolve("matrix").resolve(name + ".yaml"));
  }

  String render() {
    return RENDERED.computeIfAbsent(this, Case::renderOnce);
  }

  private String renderOnce() {
    return name.startsWith(SINGLE)
        ? Charts.render(Charts.service(), name.substring(SINGLE.length()), values)
        : Charts.render(Charts.suite(), "third-ring", values);
  }

  List<Manifest> manifests() {
    return Manifest.read(render());
  }

  @Override
  public String toString() {
    return name;
  }
}
