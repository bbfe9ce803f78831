package dev.thirdring.intake.chat;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * Quarkus counts a request until its response ends, and waits for that when it shuts down. A
 * request that became a WebSocket has no response that ends: without this, a replica that ever
 * served one would wait in vain at every shutdown. There is no public way to say that such a
 * request is done.
 */
final class UpgradedRequest {
  private static final Logger LOG = Logger.getLogger(UpgradedRequest.class);

  private UpgradedRequest() {}

  static void isDone(HttpServerRequest request) {
    try {
      Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
      done.setAccessible(true);
      done.invoke(QuarkusRequestWrapper.get(request));
    } catch (ReflectiveOperationException changed) {
      LOG.warnf("Shutdown will wait for WebSockets: %s", changed.toString());
    }
  }
}
