package dev.thirdring.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule reports the example made to break it, and leaves the sound one alone. */
class ArchitectureRulesTest {
  private static final String EXAMPLES = "dev.thirdring.platform.testkit.example";
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages(EXAMPLES + ".broken");
  private static final JavaClasses SOUND =
      new ClassFileImporter().importPackages(EXAMPLES + ".sound");

  static Stream<Arguments> breaches() {
    return Stream.of(
        Arguments.of("model is pure", "ModelWithJsonAnnotation"),
        Arguments.of("model is pure", "ModelWithUni"),
        Arguments.of("model is pure", "ModelWithClock"),
        Arguments.of("model is pure", "ModelKnowingItsRow"),
        Arguments.of("role on every method", "LampResource.list()"),
        Arguments.of("rows stay in their concept", "LampRow"),
        Arguments.of("rows stay in their concept", "PgLamps"),
        Arguments.of("time comes from a clock", "PgLamps.now()"),
        Arguments.of("time comes from a clock", "PgLamps.millis()"),
        Arguments.of("time comes from a clock", "PgLamps.today()"),
        Arguments.of("concepts are not layers", "LampSwitch"),
        Arguments.of("resources hold no SQL", "LampResource"));
  }

  @ParameterizedTest(name = "{0} reports {1}")
  @MethodSource("breaches")
  void reportsTheExampleThatBreaksIt(String rule, String culprit) {
    String report = reportOf(ArchitectureRules.all().get(rule), BROKEN);
    assertTrue(report.contains(culprit), () -> rule + " reports only: " + report);
  }

  @Test
  void everyRuleHasAnExampleThatBreaksIt() {
    Set<Object> proven =
        breaches().map(breach -> breach.get()[0]).collect(Collectors.toUnmodifiableSet());
    assertEquals(ArchitectureRules.all().keySet(), proven);
  }

  @Test
  void leavesTheSoundExampleAlone() {
    for (Map.Entry<String, ArchRule> rule : ArchitectureRules.all().entrySet()) {
      assertFalse(rule.getValue().evaluate(SOUND).hasViolation(), rule.getKey());
    }
  }

  @Test
  void aPackageWithoutClassesIsNoPass() {
    assertThrows(AssertionError.class, () -> ArchitectureRules.check("dev.thirdring.nowhere"));
  }

  private static String reportOf(ArchRule rule, JavaClasses classes) {
    return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
  }
}
