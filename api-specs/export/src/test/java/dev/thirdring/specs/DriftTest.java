package dev.thirdring.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final Path ROOT = Path.of(System.getProperty("third-ring.root"));

  @Test
  void whatIsCommittedIsWhatTheCodeSays() {
    assertEquals(
        List.of(),
        Specs.of(ROOT).differencesTo(Specs.committed(ROOT)),
        "api-specs/ is behind the code: run make specs, look at what changed, and commit it");
  }

  @Test
  void twoExportsAreTheSame() {
    assertEquals(Specs.of(ROOT), Specs.of(ROOT));
  }
}
