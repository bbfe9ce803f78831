package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in {@code deploy} fits the suite: topics, databases and the names of figures. */
class DeployedResourcesTest {
  private static final Path DEPLOY = Charts.ROOT.resolve("deploy");
  private static final Pattern OWN_FIGURE =
      Pattern.compile("\\b(?:outbox|inbox|dead_letters|deadlines)_[a-z_]+");
  private static final Pattern REGISTERED =
      Pattern.compile("\\.(gauge|counter|timer)\\(\\s*\"([a-z.]+)\"");

  @Test
  void everyTopicThatIsListenedToIsDeclaredWithItsDeadLetters() throws IOException {
    var heard = new TreeSet<String>();
    for (String name : Component.NAMES) {
      Path file =
          Charts.ROOT.resolve("services/" + name + "/src/main/resources/application.properties");
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      String topics = properties.getProperty("mp.messaging.incoming.inbox.topics", "");
      Arrays.stream(topics.split(","))
          .map(String::trim)
          .filter(topic -> !topic.isEmpty())
          .forEach(heard::add);
    }
    var wanted = heard.stream().flatMap(topic -> Stream.of(topic, topic + ".dead-letter")).toList();
    assertThat(heard).hasSizeGreaterThan(5);
    assertThat(names("kafka.yaml", "KafkaTopic")).containsAll(wanted);
  }

  @Test
  void everyMigratedDatabaseIsDeclared() throws IOException {
    var wanted =
        Case.named("least").manifests().stream()
            .filter(one -> one.is("Job"))
            .map(one -> one.podLabels().get("app.kubernetes.io/name"))
            .toList();
    assertThat(names("postgresql.yaml", "Database"))
        .hasSize(9)
        .contains("keycloak")
        .containsAll(wanted);
  }

  @Test
  void rulesAndDashboardNameFiguresThatTheCodeRegisters() throws IOException {
    var registered = new TreeSet<String>();
    for (Path file : sources(".java")) {
      REGISTERED
          .matcher(Files.readString(file))
          .results()
          .map(DeployedResourcesTest::exported)
          .forEach(registered::add);
    }
    for (String file : List.of("prometheus-rules.yaml", "dashboard.json")) {
      String text = Files.readString(DEPLOY.resolve("observability").resolve(file));
      var named =
          OWN_FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
      assertThat(named).as(file).contains("outbox_oldest_age_seconds", "dead_letters_total");
      assertThat(registered).as("registered, for %s", file).containsAll(named);
    }
  }

  private static String exported(MatchResult found) {
    String name = found.group(2).replace('.', '_');
    return found.group(1).equals("counter") ? name + "_total" : name;
  }

  private static Set<String> names(String file, String kind) throws IOException {
    return Manifest.read(Files.readString(DEPLOY.resolve("kubernetes").resolve(file))).stream()
        .filter(one -> one.is(kind))
        .map(Manifest::name)
        .collect(Collectors.toSet());
  }

  private static List<Path> sources(String suffix) throws IOException {
    try (var found = Files.walk(Charts.ROOT.resolve("services"))) {
      return found
          .filter(
              file -> file.toString().contains("/src/main/") && file.toString().endsWith(suffix))
          .toList();
    }
  }
}
