package dev.thirdring.charts;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The charts as Helm sees them, from a copy so that the work tree stays as it is. The embedded Helm
 * leaves hooks out of what it renders, so in the copy they are disguised as ordinary objects, and
 * get their annotations back afterwards.
 */
final class Charts {
  static final Path ROOT =
      Path.of(System.getProperty("third-ring.root")).toAbsolutePath().normalize();
  static final Path TESTS = ROOT.resolve("charts/tests");
  static final Path TARGET = TESTS.resolve("target");
  private static final String HOOK = "helm.sh/hook";
  private static final String DISGUISE = "disguised/hook";
  private static final String KUBERNETES = "1.34.0";
  private static final Path COPY = copy();

  private Charts() {}

  static Path service() {
    return COPY.resolve("service");
  }

  static Path suite() {
    return COPY.resolve("third-ring");
  }

  static String render(Path chart, String release, Path values) {
    String rendered =
        new Helm(chart)
            .template()
            .withName(release)
            .withNamespace("care")
            .withKubeVersion(KUBERNETES)
            .withValuesFile(values)
            .call();
    return rendered.replace(DISGUISE, HOOK);
  }

  static List<Manifest> manifests(Path chart, String release, Path values) {
    return Manifest.read(render(chart, release, values));
  }

  static List<Path> files(Path folder, String suffix) {
    try (var found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy() {
    try {
      Path copy = Files.createTempDirectory(Files.createDirectories(TARGET), "charts-");
      for (String chart : List.of("service", "third-ring")) {
        copy(ROOT.resolve("charts").resolve(chart), copy.resolve(chart));
      }
      new Helm(copy.resolve("third-ring")).dependency().update().call();
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (file.getParent().endsWith("templates")) {
          Files.writeString(target, Files.readString(file).replace(HOOK, DISGUISE));
        } else if (!file.toString().endsWith(".tgz")) {
          Files.copy(file, target);
        }
      }
    }
  }
}
