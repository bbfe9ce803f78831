package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A component that another one lets in is there, and its own network policy lets it out to the
 * other.
 */
final class CallersGetThrough implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    return all.stream()
        .filter(one -> one.is("NetworkPolicy"))
        .flatMap(called -> callers(called).flatMap(caller -> check(called, caller, all)));
  }

  private static Stream<Map<String, String>> callers(Manifest policy) {
    return policy
        .each("/spec/ingress")
        .flatMap(rule -> Manifest.elements(rule.path("from")))
        .map(peer -> Manifest.texts(peer.at("/podSelector/matchLabels")))
        .filter(labels -> labels.containsKey("app.kubernetes.io/instance"));
  }

  private static Stream<String> check(
      Manifest called, Map<String, String> caller, List<Manifest> all) {
    var pods = all.stream().filter(one -> one.is("Deployment") && matches(caller, one)).toList();
    if (pods.isEmpty()) {
      return Stream.of(called + " lets in " + caller + ", which is not there");
    }
    var callees =
        all.stream().filter(one -> one.is("Deployment") && matches(selected(called), one)).toList();
    return all.stream()
        .filter(
            one ->
                one.is("NetworkPolicy")
                    && pods.stream().anyMatch(pod -> matches(selected(one), pod)))
        .filter(own -> callees.stream().noneMatch(callee -> letsOut(own, callee)))
        .map(own -> called + " lets in a caller that " + own + " does not let out");
  }

  private static boolean letsOut(Manifest own, Manifest callee) {
    return own.each("/spec/egress")
        .filter(
            rule ->
                Manifest.elements(rule.path("ports"))
                    .anyMatch(port -> port.path("port").asInt() == 8080))
        .anyMatch(
            rule ->
                !rule.has("to")
                    || Manifest.elements(rule.path("to")).anyMatch(peer -> leads(peer, callee)));
  }

  private static boolean leads(JsonNode peer, Manifest callee) {
    var labels = Manifest.texts(peer.at("/podSelector/matchLabels"));
    return !peer.has("namespaceSelector") && !labels.isEmpty() && matches(labels, callee);
  }

  private static Map<String, String> selected(Manifest policy) {
    return Manifest.texts(policy.at("/spec/podSelector/matchLabels"));
  }

  private static boolean matches(Map<String, String> labels, Manifest pods) {
    return pods.podLabels().entrySet().containsAll(labels.entrySet());
  }
}
