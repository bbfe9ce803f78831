package dev.thirdring.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that announces itself as too large with a problem, before it is read. */
@ApplicationScoped
class BodyLimit {
  private static final int BEFORE_THE_BODY_IS_READ = 10;

  private final ObjectMapper json;
  private final long bytesMax;

  BodyLimit(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize bytesMax) {
    this.json = json;
    this.bytesMax = bytesMax.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_BODY_IS_READ);
  }

  private void check(RoutingContext request) {
    if (announced(request) <= bytesMax) {
      request.next();
      return;
    }
    request
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(problem())
        .onComplete(sent -> request.request().connection().close());
  }

  private static long announced(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }

  private String problem() {
    try {
      return json.writeValueAsString(
          Problem.of(413, "too-large", "The body is too large 请求体过大", "Send less at a time.")
              .with("body", "must have at most " + bytesMax + " bytes"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
