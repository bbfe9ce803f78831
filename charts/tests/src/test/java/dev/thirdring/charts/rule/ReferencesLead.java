package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an object of the chart names by kind exists in the same release: account, scaled Deployment,
 * Service behind.
 */
final class ReferencesLead implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    return all.stream()
        .flatMap(
            one ->
                named(one)
                    .filter(
                        wanted -> all.stream().noneMatch(other -> other.toString().equals(wanted)))
                    .map(wanted -> one + " names " + wanted + ", which is not there"));
  }

  private static Stream<String> named(Manifest one) {
    return switch (one.kind()) {
      case "Deployment" ->
          Stream.concat(
              account(one),
              Stream.of("ConfigMap " + one.name())); // its own settings; others may exist already
      case "Job" -> account(one);
      case "HorizontalPodAutoscaler" ->
          Stream.of(
              one.at("/spec/scaleTargetRef/kind").asText()
                  + " "
                  + one.at("/spec/scaleTargetRef/name").asText());
      case "Ingress" ->
          one.each("/spec/rules")
              .flatMap(rule -> Manifest.elements(rule.at("/http/paths")))
              .map(path -> "Service " + path.at("/backend/service/name").asText());
      case "HTTPRoute" ->
          one.each("/spec/rules")
              .flatMap(rule -> Manifest.elements(rule.path("backendRefs")))
              .map(ReferencesLead::service);
      default -> Stream.empty();
    };
  }

  private static Stream<String> account(Manifest one) {
    return Stream.of("ServiceAccount " + one.pod().path("serviceAccountName").asText());
  }

  private static String service(JsonNode backend) {
    return "Service " + backend.path("name").asText();
  }
}
