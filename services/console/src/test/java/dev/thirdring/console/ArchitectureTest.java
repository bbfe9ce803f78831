package dev.thirdring.console;

import dev.thirdring.platform.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    ArchitectureRules.check("dev.thirdring.console");
  }
}
