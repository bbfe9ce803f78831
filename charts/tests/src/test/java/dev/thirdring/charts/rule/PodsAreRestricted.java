package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Pods keep the Pod Security Standard "restricted", get no token, write only to /tmp and ask for
 * what they need.
 */
final class PodsAreRestricted implements Rule {
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");
  private static final LinkedHashMap<String, Predicate<JsonNode>> OF_PODS = new LinkedHashMap<>();
  private static final LinkedHashMap<String, Predicate<JsonNode>> OF_CONTAINERS =
      new LinkedHashMap<>();

  static {
    OF_PODS.put("must not run as root", pod -> pod.at("/securityContext/runAsNonRoot").asBoolean());
    OF_PODS.put(
        "must run under the seccomp profile RuntimeDefault",
        pod -> pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"));
    OF_PODS.put(
        "must not get a token",
        pod -> pod.at("/automountServiceAccountToken").asText().equals("false"));
    OF_PODS.put(
        "must have a service account of its own",
        pod -> pod.path("serviceAccountName").asText().length() > 0);
    OF_PODS.put(
        "must not share the host's namespaces",
        pod ->
            Stream.of("hostNetwork", "hostPID", "hostIPC")
                .noneMatch(host -> pod.path(host).asBoolean()));
    OF_PODS.put(
        "mounts a volume that is not allowed",
        pod -> Manifest.elements(pod.path("volumes")).allMatch(PodsAreRestricted::allowed));
    OF_CONTAINERS.put(
        "must forbid privilege escalation",
        box -> box.at("/securityContext/allowPrivilegeEscalation").asText().equals("false"));
    OF_CONTAINERS.put(
        "must not be privileged", box -> !box.at("/securityContext/privileged").asBoolean());
    OF_CONTAINERS.put(
        "must drop all capabilities",
        box -> box.at("/securityContext/capabilities/drop").toString().equals("[\"ALL\"]"));
    OF_CONTAINERS.put(
        "must add no capability", box -> box.at("/securityContext/capabilities/add").isEmpty());
    OF_CONTAINERS.put(
        "must not run as user 0",
        box -> !box.at("/securityContext/runAsUser").asText().equals("0"));
    OF_CONTAINERS.put(
        "must have a read-only root",
        box -> box.at("/securityContext/readOnlyRootFilesystem").asBoolean());
    OF_CONTAINERS.put(
        "must be able to write to /tmp",
        box ->
            Manifest.elements(box.path("volumeMounts"))
                .anyMatch(m -> m.path("mountPath").asText().equals("/tmp")));
    OF_CONTAINERS.put("must ask for CPU", box -> box.at("/resources/requests").has("cpu"));
    OF_CONTAINERS.put("must limit its memory", box -> box.at("/resources/limits").has("memory"));
    OF_CONTAINERS.put(
        "must name an image by tag or digest",
        box -> box.path("image").asText().matches(".+(:|@).+"));
  }

  @Override
  public Stream<String> faults(List<Manifest> all) {
    return all.stream()
        .filter(Manifest::runsPods)
        .flatMap(
            one ->
                Stream.concat(
                    broken(OF_PODS, one, one.pod()),
                    one.containers().flatMap(box -> broken(OF_CONTAINERS, one, box))));
  }

  private static Stream<String> broken(
      LinkedHashMap<String, Predicate<JsonNode>> rules, Manifest one, JsonNode part) {
    return rules.entrySet().stream()
        .filter(rule -> !rule.getValue().test(part))
        .map(rule -> one + " " + rule.getKey());
  }

  private static boolean allowed(JsonNode volume) {
    return volume.properties().stream()
        .allMatch(e -> e.getKey().equals("name") || VOLUMES.contains(e.getKey()));
  }
}
