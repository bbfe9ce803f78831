package dev.thirdring.charts;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.util.ModelMapper;
import java.util.Optional;
import java.util.Set;

/**
 * First validator: the Kubernetes Java client's types, which know every field and refuse any other.
 */
final class StrictTypes {
  /** Kinds that come with an operator; only the second validator knows them. */
  private static final Set<String> OTHERS =
      Set.of(
          "gateway.networking.k8s.io/v1 HTTPRoute",
          "monitoring.coreos.com/v1 PodMonitor",
          "monitoring.coreos.com/v1 ServiceMonitor");

  private StrictTypes() {}

  static Optional<String> fault(Manifest manifest) {
    String type = manifest.apiVersion() + " " + manifest.kind();
    if (OTHERS.contains(type)) {
      return Optional.empty();
    }
    var wanted =
        ModelMapper.groupVersionKindFromApiVersionAndKind(manifest.apiVersion(), manifest.kind());
    Class<?> known =
        ModelMapper.preBuiltGetApiTypeClass(
            wanted.getGroup(), wanted.getVersion(), wanted.getKind());
    if (known == null) {
      return Optional.of(manifest + ": unknown type " + type);
    }
    try {
      JSON.getGson().fromJson(manifest.content().toString(), known);
      return Optional.empty();
    } catch (RuntimeException refused) {
      return Optional.of(manifest + ": " + refused.getMessage());
    }
  }
}
