package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookups", description = "What the business systems know of a ticket's customer")
public class LookUpResource {
  private final LookUp lookUp;
  private final BusinessSystems systems;
  private final CurrentActor actor;

  LookUpResource(LookUp lookUp, BusinessSystems systems, CurrentActor actor) {
    this.lookUp = lookUp;
    this.systems = systems;
    this.actor = actor;
  }

  /** All systems that apply, each with its answer or the reason why there is none. */
  public record LookUpResponse(Instant askedAt, List<SystemAnswer> systems) {}

  /** Who asked which systems. */
  public record LookResponse(UUID id, String lookedBy, Instant lookedAt, List<String> systems) {}

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Asks all business systems that apply, side by side (I10)",
      description =
          "Nothing is created but the record of who looked; repeating it is harmless, so there is no"
              + " Idempotency-Key. A system that is slow or failing is named with the reason.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LookUpResponse.class)))
  public Uni<Response> ask(@RestPath UUID id) {
    return question(id)
        .chain(
            question ->
                lookUp
                    .answers(question)
                    .collect()
                    .asList()
                    .map(answers -> response(question.askedAt(), answers)));
  }

  @POST
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "As above, each system's answer as an event as soon as it is there",
      description =
          "Events named answer carry one system's answer each; the stream ends after the last. A"
              + " single event named problem says why nothing was asked.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = SystemAnswer.class)))
  public Multi<OutboundSseEvent> stream(@RestPath UUID id, @Context Sse sse) {
    return question(id)
        .onItem()
        .transformToMulti(lookUp::answers)
        .map(answer -> event(sse, "answer", answer))
        .onFailure(ProblemException.class)
        .recoverWithItem(failure -> event(sse, "problem", ((ProblemException) failure).problem()));
  }

  private static OutboundSseEvent event(Sse sse, String name, Object content) {
    return sse.newEventBuilder()
        .name(name)
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(content)
        .build();
  }

  @GET
  @WithSession
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists who asked the business systems about a ticket, the newest first")
  public Uni<Page<LookResponse>> looks(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return systems
        .looks(id, Cursor.parse(cursor), limit)
        .map(
            page ->
                new Page<>(
                    page.items().stream()
                        .map(
                            look ->
                                new LookResponse(
                                    look.id(), look.lookedBy(), look.lookedAt(), look.systems()))
                        .toList(),
                    page.nextCursor()));
  }

  private Uni<LookUp.Question> question(UUID id) {
    return lookUp
        .begin(new TicketId(id), actor.get().name())
        .map(
            found ->
                found.orElseThrow(() -> new ProblemException(Problem.notFound("ticket " + id))));
  }

  private static Response response(Instant askedAt, List<SystemAnswer> answers) {
    List<SystemAnswer> ordered =
        answers.stream()
            .sorted(Comparator.comparing(SystemAnswer::business).thenComparing(SystemAnswer::code))
            .toList();
    return Response.ok(new LookUpResponse(askedAt, ordered))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
