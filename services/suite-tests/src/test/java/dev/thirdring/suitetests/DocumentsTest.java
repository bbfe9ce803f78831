package dev.thirdring.suitetests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents lead where they say. */
class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("third-ring.root"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
  private static final int README_LINES_MAX = 150;
  private static final int DECISION_LINES_MAX = 60;

  @Test
  void everyLinkLeadsToAFile() {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      dead.addAll(deadLinks(document, read(document)));
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void aDeadLinkIsFound() {
    assertEquals(
        List.of("README.md: docs/nowhere.md"),
        deadLinks(ROOT.resolve("README.md"), "[gone](docs/nowhere.md) [there](LICENSE)"));
  }

  @Test
  void theJourneyNamesEveryServiceThatATicketPasses() {
    String journey = read(ROOT.resolve("docs/journey-of-a-ticket.md"));
    for (String service :
        List.of(
            "intake",
            "routing",
            "knowledge",
            "follow-up",
            "field-service",
            "sms-notification",
            "sms-gateway",
            "metrics")) {
      assertTrue(journey.contains("services/" + service + "/"), service);
    }
  }

  @Test
  void theReadmeAndDecisionsStayShort() {
    assertTrue(read(ROOT.resolve("README.md")).lines().count() <= README_LINES_MAX);
    List<Path> decisions = under(ROOT.resolve("docs/adr"));
    assertFalse(decisions.isEmpty());
    for (Path decision : decisions) {
      assertTrue(read(decision).lines().count() <= DECISION_LINES_MAX, decision.toString());
    }
  }

  private static List<String> deadLinks(Path document, String text) {
    List<String> dead = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String target = link.group(1);
      boolean elsewhere = target.contains("://") || target.startsWith("mailto:");
      if (!elsewhere && !Files.exists(document.resolveSibling(target))) {
        dead.add(ROOT.relativize(document) + ": " + target);
      }
    }
    return dead;
  }

  private static List<Path> documents() {
    List<Path> documents = new ArrayList<>(under(ROOT.resolve("docs")));
    documents.addAll(under(ROOT.resolve("examples")));
    documents.addAll(under(ROOT.resolve("api-specs")));
    documents.addAll(under(ROOT.resolve("charts")));
    documents.addAll(under(ROOT.resolve("deploy/kubernetes")));
    documents.add(ROOT.resolve("README.md"));
    documents.add(ROOT.resolve("CONTRIBUTING.md"));
    documents.add(ROOT.resolve("CHANGELOG.md"));
    return documents;
  }

  private static List<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("node_modules"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
