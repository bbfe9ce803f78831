package dev.thirdring.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** The platform knows mechanisms, not what they are used for. */
class NoWordOfTheDomainTest {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)ticket|complaint|\\bnotices?\\b|assignment|customer|\\bsms\\b|follow.?up|\\bvisits?\\b"
              + "|intake|routing|compensation|satisf|telephon|\\bcall(s|ed)? centre|escalat|urged?\\b"
              + "|工单|投诉|客户|回访|短信|派单");

  /** The names of the realm's roles are its vocabulary; whoever asks for a role needs them. */
  private static final String ROLE_NAMES = "Roles.java";

  @Test
  void platformSourcesHoldNone() throws IOException {
    Path platform = Path.of(System.getProperty("third-ring.root"), "services", "platform");
    List<Path> sources;
    try (Stream<Path> files = Files.walk(platform)) {
      sources =
          files
              .filter(file -> file.toString().contains("/src/main/"))
              .filter(file -> file.toString().matches(".*\\.(java|sql|properties)"))
              .filter(file -> !file.endsWith(ROLE_NAMES))
              .toList();
    }
    assertFalse(sources.isEmpty());
    List<String> found = new ArrayList<>();
    sources.forEach(source -> found.addAll(wordsIn(source.getFileName(), read(source))));
    assertEquals(List.of(), found);
  }

  @Test
  void aWordIsFoundWhereverItHides() {
    Path source = Path.of("Example.java");
    assertEquals(
        List.of("Example.java: Ticket", "Example.java: customer", "Example.java: sms"),
        wordsIn(source, "class OpenTickets { /* the customer's */ String to = \"sms\"; }"));
    assertEquals(List.of(), wordsIn(source, "io.vertx.ext.web.RoutingContext, noticed, revisit"));
  }

  private static List<String> wordsIn(Path source, String text) {
    List<String> found = new ArrayList<>();
    Matcher words =
        WORDS.matcher(text.replaceAll("RoutingContext", "").replaceAll("ContextUtils", ""));
    while (words.find()) {
      found.add(source + ": " + words.group());
    }
    return found;
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
