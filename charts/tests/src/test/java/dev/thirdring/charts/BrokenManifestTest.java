package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thirdring.charts.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks bite: each broken manifest is refused, by the one that is there for it and for the
 * right reason.
 */
class BrokenManifestTest {
  private static final String MODELS = "models";

  static List<BrokenManifest> broken() {
    return BrokenManifest.all().stream().filter(one -> !one.refusedBy().equals(MODELS)).toList();
  }

  static List<BrokenManifest> forTheModels() {
    return BrokenManifest.all().stream().filter(one -> one.refusedBy().equals(MODELS)).toList();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isRefused(BrokenManifest broken) {
    assertThat(faults(broken.refusedBy(), broken.manifests()))
        .anyMatch(fault -> fault.contains(broken.says()));
  }

  /** The second validator, in {@code node}, reads these files and must refuse each. */
  @ParameterizedTest
  @MethodSource("forTheModels")
  void isHandedToTheSecondValidator(BrokenManifest broken) {
    var file = Charts.TARGET.resolve("broken").resolve(broken.name() + ".yaml");
    String head = "# says: " + broken.says() + "\n";
    assertThat(Charts.write(file, head + Manifest.write(broken.manifests()))).isNotEmptyFile();
  }

  @Test
  void everyRuleAndBothValidatorsHaveABrokenManifest() {
    var refusing =
        BrokenManifest.all().stream().map(BrokenManifest::refusedBy).collect(Collectors.toSet());
    assertThat(refusing)
        .contains("types", MODELS)
        .containsAll(Rule.all().stream().map(Rule::name).toList());
  }

  private static Stream<String> faults(String by, List<Manifest> all) {
    return by.equals("types")
        ? all.stream().map(StrictTypes::fault).flatMap(Optional::stream)
        : Rule.all().stream()
            .filter(rule -> rule.name().equals(by))
            .flatMap(rule -> rule.faults(all));
  }
}
