package dev.thirdring.intake.chat;

import dev.thirdring.intake.publicaccess.ClientAddress;
import dev.thirdring.intake.publicaccess.RateLimits;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The WebSocket of both sides, {@code /public/chat-socket}. Anybody may connect; the first frame
 * says with a token which chat it is about ({@link ChatFrames}), for a browser can send no header.
 */
@ApplicationScoped
class ChatSocket {
  static final String PATH = "/public/chat-socket";
  private static final Logger LOG = Logger.getLogger(ChatSocket.class);

  private final Vertx vertx;
  private final ChatDesk desk;
  private final LiveChats chats;
  private final ChatSettings settings;
  private final RateLimits limits;
  private final ClientAddress addresses;

  ChatSocket(
      Vertx vertx,
      ChatDesk desk,
      LiveChats chats,
      ChatSettings settings,
      RateLimits limits,
      ClientAddress addresses) {
    this.vertx = vertx;
    this.desk = desk;
    this.chats = chats;
    this.settings = settings;
    this.limits = limits;
    this.addresses = addresses;
  }

  void route(@Observes Router router) {
    router.get(PATH).handler(this::open);
  }

  private void open(RoutingContext asked) {
    HttpServerRequest request = asked.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      asked.response().setStatusCode(426).putHeader("Upgrade", "websocket").end();
      return;
    }
    Context loop = vertx.getOrCreateContext();
    request.pause();
    OwnContext.run(
        loop,
        () -> limits.take("chat/connect", addresses.of(request), settings.connectsPerClient),
        may -> {
          if (may) {
            request
                .toWebSocket()
                .onSuccess(
                    socket -> {
                      UpgradedRequest.isDone(request);
                      serve(socket, loop);
                    })
                .onFailure(failure -> LOG.debugf("No WebSocket: %s", failure.toString()));
          } else {
            request.resume();
            asked.response().setStatusCode(429).putHeader("Retry-After", "1").end();
          }
        },
        failure -> {
          request.resume();
          asked.fail(failure);
        });
  }

  private void serve(ServerWebSocket socket, Context loop) {
    new ChatConnection(socket, loop, desk, chats).serve(vertx);
  }
}
