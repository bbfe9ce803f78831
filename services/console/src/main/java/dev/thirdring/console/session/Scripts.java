package dev.thirdring.console.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What lies under /api is asked by scripts of our pages, which cannot follow to a sign-in page. */
@ApplicationScoped
public class Scripts implements JavaScriptRequestChecker {
  private static final String API = "/api/";

  @Override
  public boolean isJavaScriptRequest(RoutingContext context) {
    return context.normalizedPath().startsWith(API);
  }
}
