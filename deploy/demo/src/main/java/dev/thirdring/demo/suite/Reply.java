package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param asked method and address, for whoever reads the fault
 */
record Reply(String asked, int status, JsonNode body, Optional<String> entityTag) {
  private static final int STALE = 412;

  boolean isFine() {
    return status >= 200 && status < 300;
  }

  boolean isStale() {
    return status == STALE;
  }

  /** The entity tag, which a read answer must have. */
  String version() {
    return entityTag.orElseThrow(() -> new Unexpected(asked + " was answered without an ETag."));
  }

  /** The body, when the request was granted. */
  JsonNode granted() {
    if (!isFine()) {
      throw new Unexpected(asked + " was answered with " + status + ": " + reason() + ".");
    }
    return body;
  }

  private String reason() {
    String errors = body.path("errors").isEmpty() ? "" : " " + body.path("errors");
    String detail = body.path("detail").asText(body.path("title").asText("no reason given"));
    return (detail + errors).replaceAll("\\.$", "");
  }
}
