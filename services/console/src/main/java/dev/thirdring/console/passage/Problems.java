package dev.thirdring.console.passage;

import dev.thirdring.console.passage.model.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** A refusal as a problem answer. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  static Buffer body(Refusal refusal) {
    return new JsonObject()
        .put("type", refusal.type())
        .put("title", refusal.title())
        .put("status", refusal.status())
        .put("detail", refusal.detail())
        .toBuffer();
  }
}
