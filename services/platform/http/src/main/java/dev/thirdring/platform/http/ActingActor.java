package dev.thirdring.platform.http;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who acts, told to the database for the length of a transaction in the setting {@link #SETTING}:
 * four lines with the name, the roles, the unit or company acted for, and what the request is
 * called. Triggers there note it with what they see changing.
 */
@ApplicationScoped
public class ActingActor {
  public static final String SETTING = "third_ring.acting";

  private static final String TOLD = "third-ring.acting-told";
  private static final Pattern NAME_OF_REQUEST = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final List<String> REQUEST_HEADERS = List.of("X-Request-Id", "Idempotency-Key");

  private final CurrentVertxRequest http;
  private final CurrentActor actor;

  ActingActor(CurrentVertxRequest http, CurrentActor actor) {
    this.http = http;
    this.actor = actor;
  }

  /** The setting's value for a transaction that was not told yet; empty outside of requests. */
  public Optional<String> tellIn(Mutiny.Transaction transaction) {
    if (!Arc.container().requestContext().isActive() || http.getCurrent() == null) {
      return Optional.empty();
    }
    RoutingContext request = http.getCurrent();
    if (request.get(TOLD) == transaction) {
      return Optional.empty();
    }
    request.put(TOLD, transaction);
    return Optional.of(text(actor.get(), nameOf(request)));
  }

  static String text(Actor actor, String request) {
    return Stream.of(
            actor.name().isEmpty() ? "anonymous" : actor.name(),
            actor.roles().stream().sorted().collect(Collectors.joining(",")),
            actor.department().or(actor::partner).orElse(""),
            request)
        .map(line -> CONTROL.matcher(line).replaceAll(" "))
        .collect(Collectors.joining("\n"));
  }

  private static String nameOf(RoutingContext request) {
    return REQUEST_HEADERS.stream()
        .map(request.request()::getHeader)
        .filter(name -> name != null && NAME_OF_REQUEST.matcher(name).matches())
        .findFirst()
        .orElse("");
  }
}
