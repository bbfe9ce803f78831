package dev.thirdring.routing.partner.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Sends one signed message, as Standard Webhooks describes it. It connects to the very address that
 * was checked, follows no redirect, and reads no more of the answer than a challenge needs.
 */
@ApplicationScoped
class SendMessage {
  private static final int ANSWER_BYTES_MAX = 1024;
  private static final int CONNECT_MILLIS_MAX = 5_000;

  private final Vertx vertx;
  private final WebhookSettings settings;
  private final Clock clock;
  private final HttpClient client;

  SendMessage(Vertx vertx, WebhookSettings settings, Clock clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.clock = clock;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS_MAX).setMaxWaitQueueSize(100),
            new PoolOptions().setHttp1MaxSize(8));
  }

  /** What is sent, and to whom; two secrets are two signatures. */
  record Message(String id, String url, List<WebhookSecret> secrets, String body) {}

  /** What came back. */
  record Answered(int status, String text) {
    boolean isTaken() {
      return status >= 200 && status < 300;
    }
  }

  /** Fails with a reason for people when nobody answered. */
  Uni<Answered> send(Message message) {
    URI target = URI.create(message.url());
    return Uni.createFrom()
        .completionStage(
            () -> vertx.executeBlocking(() -> checked(target), false).toCompletionStage())
        .chain(address -> exchange(message, options(message, target, address)));
  }

  private InetAddress checked(URI target) {
    if (settings.addresses().refusal(target.toString()).isPresent()) {
      throw new NotSentException("the address is not allowed");
    }
    List<InetAddress> found;
    try {
      found = List.of(InetAddress.getAllByName(target.getHost().replaceAll("[\\[\\]]", "")));
    } catch (UnknownHostException unknown) {
      throw new NotSentException("the host has no address");
    }
    if (!settings.addresses().allow(found)) {
      throw new NotSentException("the host has an address inside, which is not allowed");
    }
    return found.getFirst();
  }

  private RequestOptions options(Message message, URI target, InetAddress address) {
    boolean tls = target.getScheme().equals("https");
    int port = target.getPort() > 0 ? target.getPort() : tls ? 443 : 80;
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    long seconds = clock.instant().getEpochSecond();
    String signatures =
        message.secrets().stream()
            .map(secret -> secret.sign(message.id(), seconds, message.body()))
            .collect(Collectors.joining(" "));
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(target.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
        .setFollowRedirects(false)
        .putHeader("content-type", "application/json")
        .putHeader("user-agent", "third-ring-webhooks/1")
        .putHeader("webhook-id", message.id())
        .putHeader("webhook-timestamp", Long.toString(seconds))
        .putHeader("webhook-signature", signatures);
  }

  private Uni<Answered> exchange(Message message, RequestOptions options) {
    AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
    return Uni.createFrom()
        .<Answered>emitter(
            emitter ->
                client
                    .request(options)
                    .onSuccess(sent::set)
                    .compose(request -> request.send(Buffer.buffer(message.body())))
                    .onSuccess(response -> read(response, emitter::complete, emitter::fail))
                    .onFailure(emitter::fail))
        .ifNoItem()
        .after(settings.timeout)
        .failWith(() -> new NotSentException("no answer within " + settings.timeout))
        .onTermination()
        .invoke(
            (item, failure, cancelled) -> {
              if (item == null && sent.get() != null) {
                sent.get().reset();
              }
            });
  }

  private static void read(
      HttpClientResponse response,
      java.util.function.Consumer<Answered> done,
      java.util.function.Consumer<Throwable> failed) {
    Buffer body = Buffer.buffer();
    response
        .handler(
            part -> {
              if (body.length() + part.length() > ANSWER_BYTES_MAX) {
                response.request().reset();
                done.accept(new Answered(response.statusCode(), ""));
              } else {
                body.appendBuffer(part);
              }
            })
        .exceptionHandler(failed::accept)
        .endHandler(ended -> done.accept(new Answered(response.statusCode(), body.toString())));
  }

  /** In words for the partner; nothing of the inside of this house. */
  static String reason(Throwable failure) {
    return failure instanceof NotSentException known ? known.getMessage() : "no connection";
  }

  static final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSentException(String reason) {
      super(reason);
    }
  }
}
