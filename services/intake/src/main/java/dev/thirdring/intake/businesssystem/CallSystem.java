package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.intake.businesssystem.model.Secret;
import dev.thirdring.intake.businesssystem.model.Target;
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
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a system over HTTP: at the address that was checked, without following redirects, without
 * unpacking, and no more of the answer than is allowed.
 */
@ApplicationScoped
class CallSystem {
  private static final int CONNECTIONS_PER_HOST = 50;
  private static final int WAITING_MAX = 200;

  private final Vertx vertx;
  private final CallSettings settings;
  private final AddressGuard guard;
  private final HttpClient client;

  CallSystem(Vertx vertx, CallSettings settings, Addresses addresses) {
    this.vertx = vertx;
    this.settings = settings;
    this.guard = new AddressGuard(settings.rules(), addresses);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setMaxWaitQueueSize(WAITING_MAX).setConnectTimeout(10_000),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_HOST));
  }

  /** The body of a good answer. Ends the request when nobody waits for it any more. */
  Uni<byte[]> ask(BusinessSystem system, Map<String, String> values) {
    Target target = system.target(values);
    return Uni.createFrom()
        .completionStage(
            () -> vertx.executeBlocking(() -> guard.addressFor(target), false).toCompletionStage())
        .chain(address -> exchange(system, options(system, target, address), values));
  }

  private RequestOptions options(BusinessSystem system, Target target, InetAddress address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(system.method()))
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.tls())
            .setURI(target.uri())
            .setFollowRedirects(false)
            .setTimeout(system.limits().timeoutMillis())
            .putHeader("Accept", "application/json");
    Secret secret = system.secret();
    if (secret != null) {
      options.putHeader(
          secret.header(),
          settings
              .secret(secret.name())
              .orElseThrow(
                  () -> new CallFailedException(SystemStatus.FAILING, "no such secret is set")));
    }
    return options;
  }

  private Uni<byte[]> exchange(
      BusinessSystem system, RequestOptions options, Map<String, String> values) {
    AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
    return Uni.createFrom()
        .<byte[]>emitter(
            emitter ->
                client
                    .request(options)
                    .onSuccess(sent::set)
                    .compose(request -> send(system, request, values))
                    .onSuccess(
                        response ->
                            new BoundedBody(response, settings.answerBytesMax())
                                .read(emitter::complete, emitter::fail))
                    .onFailure(emitter::fail))
        .onCancellation()
        .invoke(() -> reset(sent.get()));
  }

  private static io.vertx.core.Future<HttpClientResponse> send(
      BusinessSystem system, HttpClientRequest request, Map<String, String> values) {
    if (system.method().equals("GET")) {
      return request.send();
    }
    JsonObject body = new JsonObject();
    system.body(values).forEach(body::put);
    return request.putHeader("Content-Type", "application/json").send(Buffer.buffer(body.encode()));
  }

  private static void reset(HttpClientRequest request) {
    if (request != null) {
      request.reset();
    }
  }
}
