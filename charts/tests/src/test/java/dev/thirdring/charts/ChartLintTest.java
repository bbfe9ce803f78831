package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartLintTest {
  @Test
  void theChartOfOneComponentIsClean() {
    assertClean(lint(Charts.service()));
  }

  @Test
  void theChartOfTheSuiteIsClean() {
    assertClean(lint(Charts.suite()));
  }

  @Test
  void refusesAChartWithABrokenTemplate(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        folder.resolve("Chart.yaml"), "{apiVersion: v2, name: broken, version: 0.1.0}");
    Files.writeString(folder.resolve("values.yaml"), "{}");
    Files.writeString(folder.resolve("templates/a.yaml"), "a: {{ .Values.nothing.there }");
    assertThat(lint(folder).isFailed()).isTrue();
  }

  private static LintResult lint(Path chart) {
    return new Helm(chart).lint().strict().call();
  }

  private static void assertClean(LintResult result) {
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    assertThat(result.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
  }
}
