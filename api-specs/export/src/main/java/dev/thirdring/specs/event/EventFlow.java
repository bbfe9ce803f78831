package dev.thirdring.specs.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which service sends and which hears an event, as their sources say. */
public record EventFlow(List<Service> services) {
  private static final Pattern HEARD = Pattern.compile("(?:EventListener|BatchTaker)<(\\w+)>");
  private static final Pattern MADE = Pattern.compile("new (\\w+)\\(");

  /** One service and the simple names of its records. */
  public record Service(String name, SortedSet<String> sends, SortedSet<String> hears) {}

  public static EventFlow of(Path root) {
    try (Stream<Path> folders = Files.list(root.resolve("services"))) {
      return new EventFlow(
          folders
              .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
              .filter(folder -> !folder.endsWith("contracts"))
              .map(EventFlow::service)
              .sorted(Comparator.comparing(Service::name))
              .toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Service service(Path folder) {
    Service service =
        new Service(folder.getFileName().toString(), new TreeSet<>(), new TreeSet<>());
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (Contract contract : Contract.all()) {
          if (source.contains("import " + contract.record().getName() + ";")) {
            note(source, contract.record().getSimpleName(), service);
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return service;
  }

  private static void note(String source, String record, Service service) {
    if (names(HEARD, source).contains(record)) {
      service.hears().add(record);
    }
    if (names(MADE, source).contains(record)) {
      service.sends().add(record);
    }
  }

  private static SortedSet<String> names(Pattern pattern, String source) {
    SortedSet<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(source);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
