package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chart agrees with what Quarkus generates for each component, and sets only what the component
 * reads.
 */
class GeneratedManifestsTest {
  private static final Path SERVICES = Charts.ROOT.resolve("services");

  static List<String> components() {
    return Component.NAMES;
  }

  @ParameterizedTest
  @MethodSource("components")
  void portsProbesNamesAndTopologyAgree(String name) {
    assertThat(agreement(name, "least").faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("components")
  void figuresAreReadWhereQuarkusShowsThem(String name) {
    assertThat(agreement(name, "service-monitoring").figures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("components")
  void setsOnlyWhatTheComponentReads(String name) {
    for (Case values : Case.all()) {
      assertThat(agreement(name, values.name()).unread()).as("%s", values).isEmpty();
    }
  }

  private static Agreement agreement(String name, String values) {
    return new Agreement(Component.built(SERVICES, name), Case.named(values).manifests());
  }
}
