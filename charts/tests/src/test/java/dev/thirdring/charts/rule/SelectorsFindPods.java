package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every selector finds the pods of exactly one Deployment or Job, and never serving and migrating
 * pods together; a ServiceMonitor's finds exactly one Service.
 */
final class SelectorsFindPods implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    return all.stream()
        .flatMap(one -> selectors(one).flatMap(selector -> check(one, selector, all)));
  }

  private static Stream<JsonNode> selectors(Manifest one) {
    return switch (one.kind()) {
      case "Service" -> Stream.of(one.at("/spec/selector"));
      case "NetworkPolicy" -> Stream.of(one.at("/spec/podSelector/matchLabels"));
      case "PodDisruptionBudget", "PodMonitor", "ServiceMonitor" ->
          Stream.of(one.at("/spec/selector/matchLabels"));
      case "Deployment" ->
          Stream.concat(
              Stream.of(one.at("/spec/selector/matchLabels")),
              one.each("/spec/template/spec/topologySpreadConstraints")
                  .map(spread -> spread.at("/labelSelector/matchLabels")));
      default -> Stream.empty();
    };
  }

  private static Stream<String> check(Manifest one, JsonNode selector, List<Manifest> all) {
    Map<String, String> wanted = Manifest.texts(selector);
    var found =
        all.stream()
            .filter(one.is("ServiceMonitor") ? other -> other.is("Service") : Manifest::runsPods)
            .filter(other -> labels(other).entrySet().containsAll(wanted.entrySet()))
            .toList();
    if (wanted.isEmpty()) {
      return Stream.of(one + " selects every pod there is");
    }
    if (found.isEmpty()) {
      return Stream.of(one + " selects nothing: " + wanted);
    }
    if (found.size() > 1) {
      return Stream.of(one + " selects the pods of more than one: " + found);
    }
    return one.is("Deployment") && found.getFirst() != one
        ? Stream.of(one + " selects another's pods: " + found)
        : Stream.empty();
  }

  private static Map<String, String> labels(Manifest one) {
    return one.runsPods() ? one.podLabels() : Manifest.texts(one.at("/metadata/labels"));
  }
}
