package dev.thirdring.console.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A bookmark such as {@code /tickets/4711} opens the page at its place. */
@ApplicationScoped
public class PageRoutes {
  /** Addresses without a file's ending, outside /api, /q and the files of the build. */
  private static final String PLACES = "/(?!api/|api$|q/|q$|assets/)[^.]+";

  void register(@Observes Router router) {
    router.routeWithRegex(HttpMethod.GET, PLACES).handler(PageRoutes::open);
  }

  private static void open(RoutingContext context) {
    context.reroute("/index.html");
  }
}
