package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecautionsTest {
  @TempDir Path folder;

  @Test
  void refusesAFullDisk() {
    Home home = new Home(folder);

    StackFault fault =
        assertThrows(StackFault.class, () -> Precautions.refuseLittleRoom(home, 300L << 20));

    assertEquals(
        "Only 300 MB are free in %s, the stack needs 1024 MB: make room, or choose another disk with THIRD_RING_HOME."
            .formatted(folder),
        fault.getMessage());
    assertDoesNotThrow(() -> Precautions.refuseLittleRoom(home, 2L << 30));
  }

  @Test
  void refusesAnOldJdk() {
    StackFault fault = assertThrows(StackFault.class, () -> Precautions.refuseOldJava(17));

    assertEquals(
        "The stack needs JDK 25, this is 17: set JAVA_HOME to a newer one.", fault.getMessage());
    assertDoesNotThrow(() -> Precautions.refuseOldJava(26));
  }

  @Test
  void namesEveryServiceThatIsNotBuilt() throws Exception {
    Files.createDirectories(folder.resolve("deploy/local/target/lib"));
    Path built = Files.createDirectories(folder.resolve("services/intake/target/quarkus-app"));
    Files.createFile(built.resolve("quarkus-run.jar"));

    StackFault fault =
        assertThrows(
            StackFault.class,
            () ->
                Precautions.refuseMissingBuilds(
                    new Installation(folder),
                    List.of(Part.POSTGRES, Part.INTAKE, Part.ROUTING, Part.FOLLOW_UP)));

    assertEquals("Not built yet: routing, follow-up. Run 'make build'.", fault.getMessage());
  }

  @Test
  void refusesToStartWhenTheStackItselfIsNotBuilt() {
    StackFault fault =
        assertThrows(
            StackFault.class,
            () -> Precautions.refuseMissingBuilds(new Installation(folder), List.of(Part.KAFKA)));

    assertTrue(fault.getMessage().endsWith("run 'make build'."), fault.getMessage());
  }
}
