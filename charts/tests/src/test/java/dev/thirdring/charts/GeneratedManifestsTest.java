package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chart agrees with what Quarkus generates for each component, and sets only what the component
 * reads.
 */
class GeneratedManifestsTest {
  private static final Path SERVICES = Charts.ROOT.resolve("services");
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");

  /** Quarkus switches Flyway off and on by a name of its own; the chart says when it migrates. */
  private static final Set<String> ONLY_GENERATED =
      Set.of("KUBERNETES_NAMESPACE", "QUARKUS_FLYWAY_ACTIVE");

  static List<String> components() {
    return Component.NAMES;
  }

  @ParameterizedTest
  @MethodSource("components")
  void portsAndProbesAreTheGeneratedOnes(String name) {
    JsonNode generated = onlyContainer(Component.built(SERVICES, name).generated("Deployment"));
    JsonNode ours = onlyContainer(find("least", "Deployment third-ring-" + name));
    assertThat(ports(ours)).isEqualTo(ports(generated));
    assertThat(paths(ours)).isEqualTo(paths(generated)).hasSize(PROBES.size());
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyGeneratedNameIsInTheChart(String name) {
    Component component = Component.built(SERVICES, name);
    assertThat(
            settings(
                find("least", "Deployment third-ring-" + name), Case.named("least").manifests()))
        .containsAll(names(component.generated("Deployment")));
  }

  @ParameterizedTest
  @MethodSource("components")
  void migratesWhereQuarkusWould(String name) {
    Component component = Component.built(SERVICES, name);
    Predicate<Manifest> migration =
        one -> one.is("Job") && names(one).contains("QUARKUS_INIT_AND_EXIT");
    boolean generated = component.generated().stream().anyMatch(migration);
    var ours =
        Case.named("least").manifests().stream().filter(migration).map(Manifest::name).toList();
    assertThat(ours.contains("third-ring-" + name + "-migration")).isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("components")
  void figuresAreReadWhereQuarkusShowsThem(String name) {
    Manifest generated = Component.built(SERVICES, name).generated("ServiceMonitor");
    Manifest ours = find("service-monitoring", "ServiceMonitor third-ring-" + name);
    assertThat(ours.at("/spec/endpoints/0/path")).isEqualTo(generated.at("/spec/endpoints/0/path"));
  }

  @ParameterizedTest
  @MethodSource("components")
  void setsOnlyWhatTheComponentReads(String name) {
    KnownEnvironment environment = Component.built(SERVICES, name).environment();
    for (Case values : Case.all()) {
      List<Manifest> all = values.manifests();
      all.stream()
          .filter(Manifest::runsPods)
          .filter(one -> one.podLabels().get("app.kubernetes.io/name").equals(name))
          .forEach(
              one ->
                  assertThat(settings(one, all))
                      .as("%s of %s", one, values)
                      .allMatch(environment::knows, "is read by " + name));
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void theTopologySaysWhatTheComponentShips(String name) {
    Component component = Component.built(SERVICES, name);
    Set<String> set =
        settings(find("least", "Deployment third-ring-" + name), Case.named("least").manifests());
    var shipped =
        Map.of(
            "QUARKUS_DATASOURCE_REACTIVE_URL", component.ships("quarkus-reactive-pg-client"),
            "QUARKUS_FLYWAY_MIGRATE_AT_START", component.ships("quarkus-flyway"),
            "KAFKA_BOOTSTRAP_SERVERS", component.ships("quarkus-messaging-kafka"),
            "QUARKUS_OIDC_AUTH_SERVER_URL", component.ships("quarkus-oidc"));
    shipped.forEach(
        (setting, ships) -> assertThat(set.contains(setting)).as(setting).isEqualTo(ships));
  }

  private static Manifest find(String values, String object) {
    return Case.named(values).manifests().stream()
        .filter(one -> one.toString().equals(object))
        .findFirst()
        .orElseThrow(() -> new AssertionError(object + " is not rendered"));
  }

  /** Names in the pod itself and in the release's ConfigMaps that it takes over whole. */
  static Set<String> settings(Manifest one, List<Manifest> all) {
    var taken =
        one.containers()
            .flatMap(box -> Manifest.elements(box.path("envFrom")))
            .map(from -> "ConfigMap " + from.at("/configMapRef/name").asText())
            .collect(Collectors.toSet());
    var names = new TreeSet<>(names(one));
    all.stream()
        .filter(other -> taken.contains(other.toString()))
        .forEach(settings -> names.addAll(Manifest.texts(settings.at("/data")).keySet()));
    return names;
  }

  private static Set<String> names(Manifest one) {
    return one.containers()
        .flatMap(box -> Manifest.elements(box.path("env")))
        .map(env -> env.path("name").asText())
        .filter(name -> !ONLY_GENERATED.contains(name))
        .collect(Collectors.toSet());
  }

  private static JsonNode onlyContainer(Manifest deployment) {
    assertThat(deployment.pod().path("containers")).as("containers of %s", deployment).hasSize(1);
    return deployment.pod().path("containers").get(0);
  }

  private static Set<String> ports(JsonNode container) {
    return Manifest.elements(container.path("ports"))
        .map(port -> port.path("name").asText() + " " + port.path("containerPort").asText())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> paths(JsonNode container) {
    return PROBES.stream()
        .filter(container::has)
        .collect(
            Collectors.toMap(
                probe -> probe, probe -> container.path(probe).at("/httpGet/path").asText()));
  }
}
