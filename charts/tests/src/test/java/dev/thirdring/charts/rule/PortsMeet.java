package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services, probes, network policies and monitors name a port that the pods open. */
final class PortsMeet implements Rule {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");

  @Override
  public Stream<String> faults(List<Manifest> all) {
    var deployments = all.stream().filter(one -> one.is("Deployment")).toList();
    return Stream.concat(
        deployments.stream().flatMap(PortsMeet::probes),
        all.stream().flatMap(one -> named(one).flatMap(port -> missing(one, port, deployments))));
  }

  private static Stream<String> probes(Manifest deployment) {
    return deployment
        .containers()
        .flatMap(
            container -> {
              Set<String> open = open(container);
              return PROBES.stream()
                  .filter(
                      probe -> !open.contains(container.path(probe).at("/httpGet/port").asText()))
                  .map(
                      probe ->
                          deployment
                              + ": "
                              + probe
                              + " asks a port that the container does not open");
            });
  }

  private static Set<String> open(JsonNode container) {
    return Manifest.elements(container.path("ports"))
        .flatMap(port -> Stream.of(port.path("name").asText(), port.path("containerPort").asText()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> named(Manifest one) {
    return switch (one.kind()) {
      case "Service" -> one.each("/spec/ports").map(port -> port.path("targetPort").asText());
      case "PodMonitor" ->
          one.each("/spec/podMetricsEndpoints").map(end -> end.path("port").asText());
      case "NetworkPolicy" ->
          one.each("/spec/ingress")
              .flatMap(rule -> Manifest.elements(rule.path("ports")))
              .map(port -> port.path("port").asText());
      default -> Stream.empty();
    };
  }

  private static Stream<String> missing(Manifest one, String port, List<Manifest> deployments) {
    var selector = one.is("Service") ? one.at("/spec/selector") : matchLabels(one);
    var labels = Manifest.texts(selector).entrySet();
    return deployments.stream()
        .filter(deployment -> deployment.podLabels().entrySet().containsAll(labels))
        .filter(
            deployment ->
                deployment.containers().noneMatch(container -> open(container).contains(port)))
        .map(
            deployment ->
                one + " leads to port " + port + ", which " + deployment + " does not open");
  }

  private static JsonNode matchLabels(Manifest one) {
    String field = one.is("NetworkPolicy") ? "podSelector" : "selector";
    return one.at("/spec/" + field + "/matchLabels");
  }
}
