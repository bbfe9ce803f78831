package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison with the built components bites: mistyped, useless and unknown names are found
 * out.
 */
class KnownEnvironmentTest {
  private static final String MODEL =
      """
      {"configRoots": [{"items": [
        {"phase": "RUN_TIME", "path": {"environmentVariable": "QUARKUS_FLYWAY_MIGRATE_AT_START"}},
        {"phase": "BUILD_TIME", "path": {"environmentVariable": "QUARKUS_FLYWAY_ENABLED"}},
        {"phase": "RUN_TIME", "path": {"environmentVariable": "QUARKUS_FLYWAY__DATASOURCE_NAME__MIGRATE_AT_START"}}
      ]}]}
      """;

  @TempDir private Path folder;
  private KnownEnvironment environment;

  @BeforeEach
  void builds() throws IOException {
    Path properties =
        Charts.write(
            folder.resolve("application.properties"),
            "third-ring.intake.url=${INTAKE_ADDRESS:http://localhost:8101}\n%dev.only.here=1\n"
                + "quarkus.flyway.enabled=true\n");
    environment =
        KnownEnvironment.of(
            properties,
            List.of(
                jar(
                    "io.quarkus.quarkus-flyway-3.jar",
                    "META-INF/quarkus-config-doc/quarkus-config-model.json",
                    MODEL),
                jar(
                    "dev.thirdring.platform-1.jar",
                    "META-INF/microprofile-config.properties",
                    "third-ring.a.b-c=1")));
  }

  @Test
  void knowsWhatTheComponentReads() {
    assertThat(
            List.of(
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "QUARKUS_FLYWAY_OTHER_MIGRATE_AT_START",
                "THIRD_RING_INTAKE_URL",
                "INTAKE_ADDRESS",
                "THIRD_RING_A_B_C",
                "JDK_JAVA_OPTIONS"))
        .allMatch(environment::knows);
  }

  @Test
  void doesNotKnowAMistypedName() {
    assertThat(environment.knows("QUARKUS_FLYWAY_MIGRATE_ON_START")).isFalse();
    assertThat(environment.knows("THIRD_RING_INTAKE_ADDRESS")).isFalse();
  }

  @Test
  void doesNotKnowANameThatIsFixedWhenBuilt() {
    assertThat(environment.knows("QUARKUS_FLYWAY_ENABLED")).isFalse();
  }

  @Test
  void doesNotKnowWhatIsOnlyReadInDevelopment() {
    assertThat(environment.knows("ONLY_HERE")).isFalse();
  }

  @Test
  void doesNotKnowKafkaWithoutItsClient() {
    assertThat(environment.knows("KAFKA_BOOTSTRAP_SERVERS")).isFalse();
  }

  @Test
  void aComponentThatIsNotBuiltIsAFailureAndNotSkipped() {
    assertThatThrownBy(() -> Component.built(folder, "routing"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("routing is not built")
        .hasMessageContaining("Run charts/check");
  }

  private Path jar(String name, String entry, String content) throws IOException {
    Path file = folder.resolve(name);
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
