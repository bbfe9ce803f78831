package dev.thirdring.console.passage;

import dev.thirdring.console.passage.model.Refusal;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Lets listed headers through, puts the access token in place of the session, turns faults into
 * problems.
 */
final class Carrier implements ProxyInterceptor {
  private static final List<String> ASKED =
      List.of(
          "Accept",
          "Accept-Language",
          "Content-Type",
          "Content-Length",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "X-Request-Id");
  private static final List<String> ANSWERED =
      List.of(
          "Content-Disposition",
          "Content-Language",
          "Content-Length",
          "Content-Type",
          "ETag",
          "Location",
          "Retry-After",
          "Transfer-Encoding");

  private final String service;
  private final String uri;
  private final String accessToken;

  Carrier(String service, String uri, String accessToken) {
    this.service = service;
    this.uri = uri;
    this.accessToken = accessToken;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request().setURI(uri);
    keepOnly(ASKED, request.headers());
    request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken);
    return context.sendRequest().recover(fault -> Future.succeededFuture(refused(request, fault)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    MultiMap headers = context.response().headers();
    keepOnly(ANSWERED, headers);
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, here(location));
    }
    return context.sendResponse();
  }

  /** A service names a new thing by its own address; the pages reach it through the passage. */
  private String here(String location) {
    URI there = URI.create(location);
    String path = "/api/" + service + there.getRawPath();
    return there.getRawQuery() == null ? path : path + "?" + there.getRawQuery();
  }

  private static ProxyResponse refused(ProxyRequest request, Throwable fault) {
    Refusal why = fault instanceof TimeoutException ? Refusal.SILENT : Refusal.UNREACHABLE;
    return request
        .release()
        .response()
        .setStatusCode(why.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
        .setBody(Body.body(Problems.body(why)));
  }

  private static void keepOnly(List<String> names, MultiMap headers) {
    MultiMap kept = MultiMap.caseInsensitiveMultiMap();
    names.forEach(name -> headers.getAll(name).forEach(value -> kept.add(name, value)));
    headers.setAll(kept);
  }
}
