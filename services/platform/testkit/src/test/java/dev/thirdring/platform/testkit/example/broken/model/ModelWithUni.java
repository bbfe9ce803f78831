package dev.thirdring.platform.testkit.example.broken.model;

import io.smallrye.mutiny.Uni;

/** Wrong by what a method answers. */
record ModelWithUni(String name) {
  Uni<String> later() {
    return null;
  }
}
