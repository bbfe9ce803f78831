package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thirdring.charts.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the matrix renders to manifests that Kubernetes's types take and that keep every
 * rule.
 */
class RenderedMatrixTest {
  static List<Case> cases() {
    return Case.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rendersManifestsThatHold(Case values) {
    String rendered = values.render();
    Charts.write(Charts.TARGET.resolve("rendered").resolve(values.name() + ".yaml"), rendered);
    List<Manifest> all = Manifest.read(rendered);

    assertThat(all).isNotEmpty();
    assertThat(all.stream().map(StrictTypes::fault).flatMap(Optional::stream)).isEmpty();
    assertThat(Rule.all().stream().flatMap(rule -> rule.faults(all))).isEmpty();
  }
}
