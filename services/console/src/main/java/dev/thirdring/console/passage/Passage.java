package dev.thirdring.console.passage;

import dev.thirdring.console.passage.model.Crossing;
import dev.thirdring.console.passage.model.Gate;
import dev.thirdring.console.passage.model.Refusal;
import dev.thirdring.console.passage.model.Verdict;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.OptionalLong;

/** Carries a request of a person to a service and the answer back, streaming both. */
@ApplicationScoped
public class Passage {
  private static final String CUSTOM_HEADER = "X-Requested-With";
  private static final ProxyOptions HTTP_ONLY = new ProxyOptions().setSupportWebSocket(false);

  private final ConsoleSettings settings;
  private final Gate gate;
  private final HttpClient client;

  public Passage(ConsoleSettings settings, Vertx vertx) {
    this.settings = settings;
    this.gate = new Gate(settings.services().keySet(), settings.bodyBytesMax());
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setMaxWaitQueueSize(settings.waitingMax()),
            new PoolOptions().setHttp1MaxSize(settings.connectionsMax()));
  }

  void register(@Observes Router router) {
    router.routeWithRegex("/api/(?!me$).*").handler(this::pass);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  private void pass(RoutingContext context) {
    switch (gate.judge(crossing(context.request()))) {
      case Verdict.Refused(Refusal why) ->
          context
              .response()
              .setStatusCode(why.status())
              .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
              .end(Problems.body(why));
      case Verdict.Passes(String service, String uri) -> {
        URI address = settings.services().get(service);
        HttpProxy.reverseProxy(HTTP_ONLY, client)
            .origin(crossing -> client.request(options(address)))
            .addInterceptor(new Carrier(service, uri, accessToken(context)))
            .handle(context.request());
      }
    }
  }

  private RequestOptions options(URI address) {
    boolean ssl = "https".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : ssl ? 443 : 80;
    return new RequestOptions()
        .setHost(address.getHost())
        .setPort(port)
        .setSsl(ssl)
        .setConnectTimeout(settings.connectWithin().toMillis())
        .setIdleTimeout(settings.silenceMax().toMillis());
  }

  private static Crossing crossing(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return new Crossing(
        request.method().name(),
        request.uri(),
        request.headers().contains(CUSTOM_HEADER),
        length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)),
        request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  private static String accessToken(RoutingContext context) {
    return ((QuarkusHttpUser) context.user())
        .getSecurityIdentity()
        .getCredential(AccessTokenCredential.class)
        .getToken();
  }
}
