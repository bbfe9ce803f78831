package dev.thirdring.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecsTest {
  @TempDir Path folder;

  @Test
  void comeBackAsTheyWereWritten() throws IOException {
    Specs specs = specs("events/lamps/lamp-lit.v1.schema.json", "{}", "http/lamps.yaml", "a: 1");
    specs.writeTo(folder);
    assertEquals(specs, Specs.in(folder));
  }

  @Test
  void writingRemovesWhatIsNoMoreAndLeavesWhatIsNotExported() throws IOException {
    specs("http/candles.yaml", "a: 1", "http/lamps.yaml", "a: 1").writeTo(folder);
    Files.writeString(folder.resolve("README.md"), "mine");
    specs("http/lamps.yaml", "a: 2").writeTo(folder);
    assertFalse(Files.exists(folder.resolve("http/candles.yaml")));
    assertTrue(Files.exists(folder.resolve("README.md")));
  }

  @Test
  void differencesAreTold() {
    Specs code = specs("http/a.yaml", "1", "http/b.yaml", "2", "http/c.yaml", "3");
    Specs committed = specs("http/a.yaml", "1", "http/b.yaml", "0", "http/d.yaml", "4");
    assertEquals(
        List.of(
            "http/b.yaml is not as the code says",
            "http/c.yaml is missing",
            "http/d.yaml has no source"),
        code.differencesTo(committed));
    assertEquals(List.of(), code.differencesTo(code));
  }

  @Test
  void aReleasePromisesSchemasAndInterfacesOnly() {
    Specs all =
        specs(
            "events/asyncapi.yaml", "1",
            "events/examples/lamp.json", "2",
            "events/lamps/lamp-lit.v1.schema.json", "3",
            "http/lamps.yaml", "4");
    assertEquals(
        List.of("events/lamps/lamp-lit.v1.schema.json", "http/lamps.yaml"),
        List.copyOf(all.contracts().texts().keySet()));
  }

  private static Specs specs(String... namesAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new Specs(new TreeMap<>(texts));
  }
}
