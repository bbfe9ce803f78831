package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The suite as it is meant: who is there, who has a database, who hears Kafka, who is seen from
 * outside.
 */
class TopologyTest {
  private static final Set<String> COMPONENTS = Set.copyOf(Component.NAMES);
  private final List<Manifest> least = Case.named("least").manifests();

  @Test
  void installsEveryComponentOnce() {
    assertThat(named("Deployment")).isEqualTo(COMPONENTS);
    assertThat(named("Service")).isEqualTo(COMPONENTS);
    assertThat(named("PodDisruptionBudget")).isEqualTo(COMPONENTS);
  }

  @Test
  void migratesEveryDatabaseAndNoOther() {
    var withDatabase =
        COMPONENTS.stream().filter(name -> !name.equals("console")).collect(Collectors.toSet());
    assertThat(named("Job").stream().map(name -> name.replace("-migration", "")))
        .hasSameElementsAs(withDatabase);
    assertThat(having("QUARKUS_DATASOURCE_REACTIVE_URL")).isEqualTo(withDatabase);
    assertThat(settings("follow-up"))
        .containsEntry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://third-ring-database-rw:5432/follow_up")
        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
  }

  @Test
  void everyComponentButTheConsoleSpeaksToKafka() {
    assertThat(having("KAFKA_BOOTSTRAP_SERVERS")).hasSize(8).doesNotContain("console");
  }

  @Test
  void theConsoleKnowsWhereEveryOtherIs() {
    COMPONENTS.stream()
        .filter(name -> !name.equals("console"))
        .forEach(
            name ->
                assertThat(settings("console"))
                    .containsEntry(
                        "THIRD_RING_"
                            + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')
                            + "_URL",
                        "http://third-ring-" + name + ":8080"));
  }

  @Test
  void onlyPublicComponentsAreSeenFromOutside() {
    var seen =
        Case.named("ingress").manifests().stream()
            .filter(one -> one.is("Ingress"))
            .map(one -> one.at("/spec/rules/0/host").asText())
            .toList();
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "console.care.example.com",
            "intake.care.example.com",
            "routing.care.example.com",
            "knowledge.care.example.com",
            "field-service.care.example.com",
            "metrics.care.example.com");
  }

  @Test
  void thePublicDoorBelievesTheProxiesThatAreNamedAndNobodyElse() {
    var behindIngress =
        Case.named("ingress").manifests().stream()
            .filter(one -> one.is("ConfigMap"))
            .filter(one -> one.at("/data/THIRD_RING_PUBLIC_TRUSTED_PROXIES").isTextual())
            .toList();
    assertThat(behindIngress).hasSize(1);
    assertThat(behindIngress.getFirst().name()).isEqualTo("third-ring-intake");
    assertThat(behindIngress.getFirst().at("/data/THIRD_RING_PUBLIC_TRUSTED_PROXIES").asText())
        .isEqualTo("10.42.0.0/16,fd00:42::/48");
    assertThat(having("THIRD_RING_PUBLIC_TRUSTED_PROXIES")).isEmpty();
  }

  private Set<String> named(String kind) {
    return least.stream()
        .filter(one -> one.is(kind))
        .map(one -> one.name().replace("third-ring-", ""))
        .collect(Collectors.toSet());
  }

  private Set<String> having(String setting) {
    return COMPONENTS.stream()
        .filter(name -> settings(name).containsKey(setting))
        .collect(Collectors.toSet());
  }

  private Map<String, String> settings(String component) {
    return least.stream()
        .filter(one -> one.toString().equals("ConfigMap third-ring-" + component))
        .map(one -> Manifest.texts(one.at("/data")))
        .findFirst()
        .orElseThrow();
  }
}
