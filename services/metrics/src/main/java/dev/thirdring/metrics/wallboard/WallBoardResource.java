package dev.thirdring.metrics.wallboard;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/wall-board")
@Tag(name = "Wall board 电子看板", description = "What happens now (M5).")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another role is needed")
public class WallBoardResource {
  private static final long RECONNECT_AFTER_MILLIS = 2000;

  private final WallBoard wallBoard;
  private final WatchWallBoard watchWallBoard;
  private final WallBoardViewers viewers;
  private final WallBoardSettings settings;
  private final CurrentActor actor;
  private final JsonWebToken token;
  private final Clock clock;

  WallBoardResource(
      WallBoard wallBoard,
      WatchWallBoard watchWallBoard,
      WallBoardViewers viewers,
      WallBoardSettings settings,
      CurrentActor actor,
      JsonWebToken token,
      Clock clock) {
    this.wallBoard = wallBoard;
    this.watchWallBoard = watchWallBoard;
    this.viewers = viewers;
    this.settings = settings;
    this.actor = actor;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "getWallBoard",
      summary = "Calls waiting, longest and average wait, service level today, agents by state")
  @APIResponse(
      responseCode = "200",
      description = "As of this second",
      content = @Content(schema = @Schema(implementation = WallBoardAnswer.class)))
  public Uni<WallBoardAnswer> get() {
    return wallBoard.now().map(Published::board);
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "watchWallBoard",
      summary = "The wall board whenever it changes, at most once a second",
      description =
          "Server-sent events \"wall-board\", each the whole board; comments in between are signs of"
              + " life. Last-Event-ID goes on after what was seen, at any replica. The stream ends"
              + " when the token expires.")
  @APIResponse(
      responseCode = "200",
      description = "The stream",
      content = @Content(schema = @Schema(implementation = WallBoardAnswer.class)))
  @APIResponse(responseCode = "429", description = "This person has too many streams open")
  @APIResponse(responseCode = "503", description = "Too many streams are open here")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam("Last-Event-ID") String lastSeen, @Context Sse sse) {
    String person = actor.get().name();
    switch (viewers.enter(person)) {
      case ADMITTED -> {}
      case TOO_MANY_OF_THIS_PERSON ->
          throw tooMany(429, "Close another wall board of yours, or wait.");
      case TOO_MANY -> throw tooMany(503, "Too many wall boards are open; try again later.");
    }
    return watchWallBoard.watch(person, lastSeen, length()).map(board -> event(sse, board));
  }

  private static ProblemException tooMany(int status, String detail) {
    return new ProblemException(
        Problem.of(status, "too-many-streams", "Too many wall boards 看板连接过多", detail));
  }

  /** Nobody looks longer than the token allows. */
  private Duration length() {
    long expires = token.getExpirationTime();
    if (expires <= 0) {
      return settings.streamMax();
    }
    Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(expires));
    Duration bounded = left.compareTo(settings.streamMax()) < 0 ? left : settings.streamMax();
    return bounded.isPositive() ? bounded : Duration.ofMillis(1);
  }

  private static OutboundSseEvent event(Sse sse, Optional<Published> board) {
    return board
        .map(
            one ->
                sse.newEventBuilder()
                    .name("wall-board")
                    .id(one.id())
                    .reconnectDelay(RECONNECT_AFTER_MILLIS)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, one.json())
                    .build())
        .orElseGet(() -> sse.newEventBuilder().comment("still here").build());
  }
}
