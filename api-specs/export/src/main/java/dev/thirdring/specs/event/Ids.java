package dev.thirdring.specs.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same in every export. */
final class Ids {
  private Ids() {}

  static UUID of(String name) {
    return UUID.nameUUIDFromBytes(("third-ring/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
