package dev.thirdring.localstack;

import java.util.Map;

/**
 * What only a stack on 127.0.0.1 opens, to be tried without other people's systems: business
 * systems and partners' receivers on this machine, one-time codes that are read in the sandbox
 * instead of on a telephone. The charts set none of it.
 */
final class TrialSettings {
  private TrialSettings() {}

  static Map<String, String> of(Part part) {
    return switch (part) {
      case INTAKE ->
          Map.of(
              "THIRD_RING_BUSINESS_SYSTEMS_ALLOWED_SCHEMES", "https,http",
              "THIRD_RING_BUSINESS_SYSTEMS_ALLOWED_HOSTS", "127.0.0.1:*",
              "THIRD_RING_BUSINESS_SYSTEMS_ALLOWED_NETWORKS", "127.0.0.0/8");
      case ROUTING ->
          Map.of(
              "THIRD_RING_WEBHOOKS_ALLOW_HTTP", "true",
              "THIRD_RING_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true");
      case SMS_GATEWAY -> Map.of("THIRD_RING_SANDBOX_SHOW_CODES", "true");
      case POSTGRES,
          KAFKA,
          KEYCLOAK,
          KNOWLEDGE,
          FOLLOW_UP,
          FIELD_SERVICE,
          SMS_NOTIFICATION,
          METRICS,
          CONSOLE ->
          Map.of();
    };
  }
}
