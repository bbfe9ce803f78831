package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The comparison with the generated manifests bites: on a small example, each difference is said.
 */
class AgreementTest {
  private static final String GENERATED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: routing}
      spec:
        template:
          spec:
            containers:
              - name: routing
                ports: [{containerPort: 8080, name: http, protocol: TCP}]
                env: [{name: KUBERNETES_NAMESPACE}, {name: QUARKUS_FLYWAY_ACTIVE, value: "false"}]
                startupProbe: {httpGet: {path: /q/health/started, port: 8080}}
                livenessProbe: {httpGet: {path: /q/health/live, port: 8080}}
                readinessProbe: {httpGet: {path: /q/health/ready, port: 8080}}
      ---
      apiVersion: batch/v1
      kind: Job
      metadata: {name: routing-flyway-init}
      spec:
        template:
          spec:
            containers: [{name: init, env: [{name: QUARKUS_INIT_AND_EXIT, value: "true"}]}]
      ---
      apiVersion: monitoring.coreos.com/v1
      kind: ServiceMonitor
      metadata: {name: routing}
      spec: {endpoints: [{path: /q/metrics}]}
      """;

  private static final List<Path> SHIPPED =
      List.of(
          Path.of("io.quarkus.quarkus-reactive-pg-client-3.jar"),
          Path.of("io.quarkus.quarkus-flyway-3.jar"),
          Path.of("io.quarkus.quarkus-messaging-kafka-3.jar"),
          Path.of("io.quarkus.quarkus-oidc-3.jar"));

  @Test
  void theExampleAgrees() {
    assertThat(agreement(GENERATED, SHIPPED, "single-routing").faults()).isEmpty();
    assertThat(agreement(GENERATED, SHIPPED, "service-monitoring").figures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "containerPort: 8080, containerPort: 9000, ports are generated as {http=9000}",
    "/q/health/ready, /health, probes are generated as",
    "QUARKUS_INIT_AND_EXIT, SOMETHING_ELSE, migration are generated as false",
    "KUBERNETES_NAMESPACE, GREETING, 'GREETING, which the chart does not set'"
  })
  void saysWhatIsGeneratedOtherwise(String from, String to, String says) {
    assertThat(agreement(GENERATED.replace(from, to), SHIPPED, "single-routing").faults())
        .anyMatch(fault -> fault.contains(says));
  }

  @Test
  void saysWhereFiguresAreShownOtherwise() {
    String moved = GENERATED.replace("/q/metrics", "/figures");
    assertThat(agreement(moved, SHIPPED, "service-monitoring").figures())
        .containsExactly(
            "routing: path of figures are generated as \"/figures\", the chart has \"/q/metrics\"");
  }

  @Test
  void saysWhatTheComponentHasNoUseFor() {
    assertThat(agreement(GENERATED, SHIPPED.subList(0, 3), "single-routing").faults())
        .containsExactly(
            "The chart sets QUARKUS_OIDC_AUTH_SERVER_URL, but routing has no quarkus-oidc");
    assertThat(agreement(GENERATED, SHIPPED, "single-routing").unread())
        .contains("Deployment routing sets QUARKUS_HTTP_PORT, which routing does not read");
  }

  private static Agreement agreement(String generated, List<Path> shipped, String values) {
    var environment = KnownEnvironment.of(Path.of("there-is-none"), List.of());
    var component = new Component("routing", Manifest.read(generated), shipped, environment);
    return new Agreement(component, Case.named(values).manifests());
  }
}
