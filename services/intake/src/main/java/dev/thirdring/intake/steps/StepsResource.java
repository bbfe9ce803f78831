package dev.thirdring.intake.steps;

import dev.thirdring.intake.steps.model.Step;
import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Five steps", description = "How far the handling of a complaint is")
public class StepsResource {
  private final StepsQuery query;
  private final MarkStep markStep;
  private final CurrentActor actor;

  StepsResource(StepsQuery query, MarkStep markStep, CurrentActor actor) {
    this.query = query;
    this.markStep = markStep;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows the five steps: which are done, when, by whom and by what (I13)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StepsResponse.class)))
  @APIResponse(responseCode = "404", description = "No such ticket")
  public Uni<Response> steps(@RestPath UUID id) {
    return query
        .of(id)
        .map(
            found ->
                found
                    .map(steps -> Response.ok(steps).build())
                    .orElseGet(() -> Problem.notFound("ticket " + id).toResponse()));
  }

  @PUT
  @Path("/{step}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Says that a step is done which nothing else shows")
  @APIResponse(responseCode = "204", description = "Marked")
  @APIResponse(responseCode = "404", description = "No such ticket")
  public Uni<Response> mark(
      @RestPath UUID id, @Schema(implementation = Step.class) @RestPath String step) {
    Optional<Step> known =
        Arrays.stream(Step.values())
            .filter(one -> one.name().equals(step) && one != Step.ACCEPTED_QUICKLY)
            .findFirst();
    return known
        .map(
            named ->
                markStep
                    .mark(id, named, actor.get().name())
                    .map(
                        outcome ->
                            switch (outcome) {
                              case MarkStep.Outcome.Marked() -> Response.noContent().build();
                              case MarkStep.Outcome.UnknownTicket() ->
                                  Problem.notFound("ticket " + id).toResponse();
                              case MarkStep.Outcome.Archived(var filed) ->
                                  ArchivedProblem.of(filed).toResponse();
                            }))
        .orElseGet(
            () ->
                Uni.createFrom()
                    .item(
                        Problem.invalid(
                                "step",
                                "must be one of INFORMATION_OBTAINED, PROBLEM_ANALYSED,"
                                    + " INFORMATION_GIVEN, SUMMED_UP")
                            .toResponse()));
  }
}
