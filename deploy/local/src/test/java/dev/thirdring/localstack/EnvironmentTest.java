package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir Path folder;

  @Test
  void exportsEveryServiceTheConsoleKafkaAndTheIssuer() {
    Map<String, String> all = stack().environment();

    assertEquals("http://localhost:8604", all.get("THIRD_RING_FOLLOW_UP_URL"));
    assertEquals("http://localhost:8600", all.get("THIRD_RING_CONSOLE_URL"));
    assertEquals("127.0.0.1:19592", all.get("KAFKA_BOOTSTRAP_SERVERS"));
    assertEquals("http://localhost:8680/realms/third-ring", all.get("THIRD_RING_ISSUER"));
    assertEquals(11, all.size());
  }

  @Test
  void givesAServiceItsOwnDatabase() {
    Stack stack = stack();
    Map<String, String> routing = stack.environment(Part.FOLLOW_UP);

    assertEquals(
        "postgresql://127.0.0.1:15932/follow_up", routing.get("QUARKUS_DATASOURCE_REACTIVE_URL"));
    assertEquals(
        "jdbc:postgresql://127.0.0.1:15932/follow_up", routing.get("QUARKUS_DATASOURCE_JDBC_URL"));
    assertEquals("follow_up", routing.get("QUARKUS_DATASOURCE_USERNAME"));
    assertEquals(
        stack.database(Part.FOLLOW_UP).password(), routing.get("QUARKUS_DATASOURCE_PASSWORD"));
    assertEquals("8604", routing.get("QUARKUS_HTTP_PORT"));
    assertEquals("127.0.0.1", routing.get("QUARKUS_HTTP_HOST"));
  }

  @Test
  void givesAServiceNothingButWhatTheChartsGiveItToo() {
    assertEquals(
        Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS"),
        stack().environment(Part.FOLLOW_UP).keySet());
  }

  @Test
  void givesTheConsoleItsClientAndTheServicesButNeitherDatabaseNorKafka() {
    Map<String, String> console = stack().environment(Part.CONSOLE);

    assertEquals("console", console.get("QUARKUS_OIDC_CLIENT_ID"));
    assertTrue(console.get("QUARKUS_OIDC_CREDENTIALS_SECRET").length() >= 32);
    assertEquals("http://localhost:8602", console.get("THIRD_RING_ROUTING_URL"));
    assertFalse(console.containsKey("KAFKA_BOOTSTRAP_SERVERS"));
    assertFalse(console.containsKey("QUARKUS_DATASOURCE_JDBC_URL"));
  }

  @Test
  void addsWhatATestSetsOnOneServiceOnly() {
    Stack stack =
        Stack.builder()
            .home(folder)
            .environment(Part.ROUTING, "LIMIT", "1")
            .environment(Part.ROUTING, "B", "2")
            .build();

    assertEquals("1", stack.environment(Part.ROUTING).get("LIMIT"));
    assertEquals("2", stack.environment(Part.ROUTING).get("B"));
    assertFalse(stack.environment(Part.INTAKE).containsKey("LIMIT"));
  }

  private Stack stack() {
    return Stack.builder().home(folder).portOffset(500).build();
  }
}
