package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void keepsWhatItMadeForTheNextStart() {
    Path file = folder.resolve("secrets.properties");
    Secrets first = new Secrets(file);
    String routing = first.database("routing");
    String people = first.people();

    Secrets second = new Secrets(file);

    assertEquals(routing, second.database("routing"));
    assertEquals(people, second.people());
  }

  @Test
  void isReadByItsOwnerOnly() throws Exception {
    Path file = folder.resolve("secrets.properties");
    new Secrets(file).people();

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void differsFromFolderToFolder() {
    assertNotEquals(
        new Secrets(folder.resolve("a")).client("console"),
        new Secrets(folder.resolve("b")).client("console"));
  }
}
