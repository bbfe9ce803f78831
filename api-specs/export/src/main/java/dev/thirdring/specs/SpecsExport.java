package dev.thirdring.specs;

import java.io.IOException;
import java.nio.file.Path;

/** {@code export} writes what the code says now; {@code release} makes it the baseline too. */
public final class SpecsExport {
  private SpecsExport() {}

  public static void main(String[] arguments) throws IOException {
    String verb = arguments.length == 2 ? arguments[0] : "";
    Path root = Path.of(arguments.length == 2 ? arguments[1] : "");
    switch (verb) {
      case "export" -> Specs.of(root).writeTo(root.resolve("api-specs"));
      case "release" ->
          Specs.committed(root).contracts().writeTo(root.resolve("api-specs/baseline"));
      default -> throw new IllegalArgumentException("say export or release, and the root folder");
    }
  }
}
