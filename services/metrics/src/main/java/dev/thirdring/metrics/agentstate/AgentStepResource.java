package dev.thirdring.metrics.agentstate;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agents/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents 坐席", description = "What agents do at their telephones (M1, M8).")
public class AgentStepResource {
  private final TakeAgentSteps takeAgentSteps;
  private final BelievedTimes times;

  AgentStepResource(TakeAgentSteps takeAgentSteps, BelievedTimes times) {
    this.takeAgentSteps = takeAgentSteps;
    this.times = times;
  }

  @POST
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes steps of agents",
      description =
          "In any order, late or repeated: figures become what they would have been. Needs no"
              + " Idempotency-Key, since a step that is there already changes nothing. All of a"
              + " batch is taken, or, when one step is wrong, none.")
  @APIResponse(
      responseCode = "200",
      description = "How many steps were new",
      content = @Content(schema = @Schema(implementation = TakeAgentSteps.Taken.class)))
  @APIResponse(responseCode = "400", description = "A step is wrong; none was taken")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> take(@NotNull(message = "must be sent") @Valid AgentStepsRequest body) {
    List<FieldProblem> problems =
        IntStream.range(0, body.steps().size())
            .filter(index -> !times.believes(body.steps().get(index).at()))
            .mapToObj(index -> new FieldProblem("steps[" + index + "].at", BelievedTimes.SAYS))
            .toList();
    return problems.isEmpty()
        ? takeAgentSteps
            .take(body.steps().stream().map(AgentStepsRequest.Step::step).toList())
            .map(taken -> Response.ok(taken).build())
        : Uni.createFrom().item(Problem.invalid(problems).toResponse());
  }
}
