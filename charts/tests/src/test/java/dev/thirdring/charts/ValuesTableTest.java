package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of the README lists every value with its default. */
class ValuesTableTest {
  private static final Path CHART = Charts.ROOT.resolve("charts/service");
  private static final int LONGEST = 60;

  @Test
  void listsEveryValueWithItsDefault() throws IOException {
    var wanted = new ArrayList<String>();
    collect(
        "",
        Manifest.read(Files.readString(CHART.resolve("values.yaml"))).getFirst().content(),
        wanted);
    List<String> rows =
        Files.readAllLines(CHART.resolve("README.md")).stream()
            .dropWhile(line -> !line.equals("## Values"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replaceFirst("^(\\| `[^`]+` \\| `[^`]+` \\|).*", "$1"))
            .toList();
    assertThat(rows).containsExactlyElementsOf(wanted);
  }

  private static void collect(String path, JsonNode value, List<String> rows) {
    if (value.isObject() && !value.isEmpty()) {
      value.properties().forEach(one -> collect(path + "." + one.getKey(), one.getValue(), rows));
    } else {
      String written = value.toString().length() > LONGEST ? "see values.yaml" : value.toString();
      rows.add("| `%s` | `%s` |".formatted(path.substring(1), written));
    }
  }
}
