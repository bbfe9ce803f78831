package dev.thirdring.charts.rule;

import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where network policies are used, every pod has one that rules both ways and lets names be looked
 * up; a Deployment that is scaled leaves its number of replicas to the scaler.
 */
final class PodsAreGuarded implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    var policies = all.stream().filter(one -> one.is("NetworkPolicy")).toList();
    var scaled =
        all.stream()
            .filter(one -> one.is("HorizontalPodAutoscaler"))
            .map(one -> one.at("/spec/scaleTargetRef/name").asText())
            .toList();
    return Stream.of(
            policies.isEmpty() ? Stream.<String>empty() : unguarded(policies, all),
            policies.stream()
                .filter(one -> !rulesBothWays(one))
                .map(one -> one + " leaves a way open"),
            all.stream()
                .filter(
                    one ->
                        one.is("Deployment")
                            && scaled.contains(one.name())
                            && one.at("/spec").has("replicas"))
                .map(one -> one + " fights with its scaler over the replicas"))
        .flatMap(faults -> faults);
  }

  private static Stream<String> unguarded(List<Manifest> policies, List<Manifest> all) {
    return all.stream()
        .filter(Manifest::runsPods)
        .filter(one -> policies.stream().noneMatch(policy -> guards(policy, one)))
        .map(one -> one + " has no network policy");
  }

  private static boolean guards(Manifest policy, Manifest pods) {
    var labels = Manifest.texts(policy.at("/spec/podSelector/matchLabels")).entrySet();
    return pods.podLabels().entrySet().containsAll(labels) && policy.isHook() == pods.isHook();
  }

  private static boolean rulesBothWays(Manifest policy) {
    var types = policy.at("/spec/policyTypes").toString();
    boolean asksNames =
        policy
            .each("/spec/egress")
            .flatMap(rule -> Manifest.elements(rule.path("ports")))
            .anyMatch(port -> port.path("port").asInt() == 53);
    return types.contains("Ingress")
        && types.contains("Egress")
        && asksNames
        && policy.each("/spec/egress").noneMatch(rule -> rule.isEmpty())
        && policy.each("/spec/ingress").noneMatch(rule -> rule.isEmpty());
  }
}
