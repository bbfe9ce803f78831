package dev.thirdring.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything is, as the exports of {@code make env}. */
record Addresses(Ports ports) {
  String url(Part part) {
    return "http://localhost:" + ports.of(part);
  }

  /** As people read it. */
  String shown(Part part) {
    return switch (part) {
      case POSTGRES, KAFKA -> "127.0.0.1:" + ports.of(part);
      default -> url(part);
    };
  }

  String issuer() {
    return url(Part.KEYCLOAK) + "/realms/" + Realm.NAME;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.of(Part.KAFKA);
  }

  /** {@code THIRD_RING_FOLLOW_UP_URL} and so on, of every service and the console. */
  Map<String, String> services() {
    Map<String, String> urls = new LinkedHashMap<>();
    Part.services().forEach(part -> urls.put("THIRD_RING_" + part.name() + "_URL", url(part)));
    return urls;
  }

  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(services());
    all.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
    all.put("THIRD_RING_ISSUER", issuer());
    return all;
  }
}
