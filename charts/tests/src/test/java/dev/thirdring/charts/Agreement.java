package dev.thirdring.charts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the chart renders for a component against what Quarkus generated for it; a sentence where
 * they part.
 */
record Agreement(Component component, List<Manifest> release) {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");

  /** Quarkus switches Flyway off and on by a name of its own; the chart says when it migrates. */
  private static final Set<String> ONLY_GENERATED =
      Set.of("KUBERNETES_NAMESPACE", "QUARKUS_FLYWAY_ACTIVE");

  /**
   * Where the topology has a setting, the component ships what reads it, and the other way round.
   */
  private static final Map<String, String> TOPOLOGY =
      Map.of(
          "QUARKUS_DATASOURCE_REACTIVE_URL", "quarkus-reactive-pg-client",
          "QUARKUS_FLYWAY_MIGRATE_AT_START", "quarkus-flyway",
          "KAFKA_BOOTSTRAP_SERVERS", "quarkus-messaging-kafka",
          "QUARKUS_OIDC_AUTH_SERVER_URL", "quarkus-oidc");

  Stream<String> faults() {
    Manifest generated = component.generated("Deployment");
    Manifest ours =
        ours("Deployment")
            .findFirst()
            .orElseThrow(() -> new AssertionError(component.name() + " is not rendered"));
    return Stream.of(
            differ("ports", ports(generated), ports(ours)),
            differ("probes", probes(generated), probes(ours)),
            differ("migration", migrates(component.generated().stream()), migrates(ours("Job"))),
            names(generated).stream()
                .filter(name -> !settings(ours).contains(name))
                .map(
                    name ->
                        component.name()
                            + " is generated with "
                            + name
                            + ", which the chart does not set"),
            topology(settings(ours)))
        .flatMap(faults -> faults);
  }

  Stream<String> unread() {
    return Stream.concat(ours("Deployment"), ours("Job"))
        .flatMap(
            one ->
                settings(one).stream()
                    .filter(name -> !component.environment().knows(name))
                    .map(
                        name ->
                            one
                                + " sets "
                                + name
                                + ", which "
                                + component.name()
                                + " does not read"));
  }

  Stream<String> figures() {
    return ours("ServiceMonitor")
        .flatMap(
            ours ->
                differ(
                    "path of figures",
                    component.generated("ServiceMonitor").at("/spec/endpoints/0/path"),
                    ours.at("/spec/endpoints/0/path")));
  }

  private Stream<String> topology(Set<String> settings) {
    return TOPOLOGY.entrySet().stream()
        .filter(one -> component.ships(one.getValue()) != settings.contains(one.getKey()))
        .map(
            one ->
                component.ships(one.getValue())
                    ? component.name()
                        + " ships "
                        + one.getValue()
                        + ", but the chart does not set "
                        + one.getKey()
                    : "The chart sets "
                        + one.getKey()
                        + ", but "
                        + component.name()
                        + " has no "
                        + one.getValue());
  }

  private Stream<String> differ(String what, Object generated, Object ours) {
    return generated.equals(ours)
        ? Stream.empty()
        : Stream.of(
            "%s: %s are generated as %s, the chart has %s"
                .formatted(component.name(), what, generated, ours));
  }

  private Stream<Manifest> ours(String kind) {
    return release.stream()
        .filter(one -> one.is(kind))
        .filter(
            one ->
                one.at("/metadata/labels")
                    .path("app.kubernetes.io/name")
                    .asText()
                    .equals(component.name()));
  }

  /** Names in the pod itself and in the release's ConfigMaps that it takes over whole. */
  private Set<String> settings(Manifest one) {
    var taken =
        one.containers()
            .flatMap(box -> Manifest.elements(box.path("envFrom")))
            .map(from -> "ConfigMap " + from.at("/configMapRef/name").asText())
            .collect(Collectors.toSet());
    var names = new TreeSet<>(names(one));
    release.stream()
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

  private static boolean migrates(Stream<Manifest> all) {
    return all.anyMatch(one -> one.is("Job") && names(one).contains("QUARKUS_INIT_AND_EXIT"));
  }

  private static Map<String, Integer> ports(Manifest one) {
    var ports = new TreeMap<String, Integer>();
    server(one)
        .path("ports")
        .forEach(port -> ports.put(port.path("name").asText(), port.path("containerPort").asInt()));
    return ports;
  }

  private static Map<String, String> probes(Manifest one) {
    var paths = new LinkedHashMap<String, String>();
    PROBES.forEach(probe -> paths.put(probe, server(one).path(probe).at("/httpGet/path").asText()));
    return paths;
  }

  private static JsonNode server(Manifest one) {
    return one.pod().path("containers").path(0);
  }
}
