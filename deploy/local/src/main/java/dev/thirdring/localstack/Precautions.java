package dev.thirdring.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;

/** What is checked before anything is started. */
final class Precautions {
  static final int JDK = 25;
  static final long ROOM = 1L << 30;

  private Precautions() {}

  static void refuseOldJava(int version) {
    if (version < JDK) {
      throw new StackFault(
          "The stack needs JDK %d, this is %d: set JAVA_HOME to a newer one."
              .formatted(JDK, version));
    }
  }

  static void refuseFullDisk(Home home) {
    try {
      refuseLittleRoom(home, Files.getFileStore(home.root()).getUsableSpace());
    } catch (IOException e) {
      throw new StackFault(
          "The free space of " + home.root() + " cannot be read: " + e.getMessage(), e);
    }
  }

  static void refuseLittleRoom(Home home, long usable) {
    if (usable < ROOM) {
      throw new StackFault(
          "Only %d MB are free in %s, the stack needs %d MB: make room, or choose another disk with THIRD_RING_HOME."
              .formatted(usable >> 20, home.root(), ROOM >> 20));
    }
  }

  static void refuseMissingBuilds(Installation installation, Collection<Part> parts) {
    installation.lib();
    var missing =
        parts.stream()
            .filter(Part::isService)
            .filter(part -> installation.builtAt(part).isEmpty())
            .map(Part::title)
            .toList();
    if (!missing.isEmpty()) {
      throw new StackFault("Not built yet: " + String.join(", ", missing) + ". Run 'make build'.");
    }
  }
}
