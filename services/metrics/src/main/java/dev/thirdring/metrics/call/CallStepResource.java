package dev.thirdring.metrics.call;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/calls/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls 呼叫", description = "What the telephone system tells (M7, M8).")
public class CallStepResource {
  private final TakeCallSteps takeCallSteps;
  private final CallTimes times;
  private final UntoldByTelephony untold;

  CallStepResource(TakeCallSteps takeCallSteps, CallTimes times, UntoldByTelephony untold) {
    this.untold = untold;
    this.takeCallSteps = takeCallSteps;
    this.times = times;
  }

  @POST
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes steps of calls",
      description =
          "In any order, late or repeated: figures become what they would have been. Needs no"
              + " Idempotency-Key, since a step that is there already changes nothing. All of a"
              + " batch is taken, or, when one step is wrong, none.")
  @APIResponse(
      responseCode = "200",
      description = "How many steps were new",
      content = @Content(schema = @Schema(implementation = TakeCallSteps.Taken.class)))
  @APIResponse(
      responseCode = "400",
      description = "A step is wrong; none was taken",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> take(@NotNull(message = "must be sent") @Valid CallStepsRequest body) {
    List<FieldProblem> problems = times(body);
    return problems.isEmpty()
        ? takeCallSteps
            .take(body.steps().stream().map(step -> step.step(untold.all())).toList())
            .map(taken -> Response.ok(taken).build())
            .onFailure(CallRefusedException.class)
            .recoverWithItem(failure -> refused(body, (CallRefusedException) failure))
        : Uni.createFrom().item(Problem.invalid(problems).toResponse());
  }

  private static Response refused(CallStepsRequest body, CallRefusedException refused) {
    List<FieldProblem> problems = new ArrayList<>();
    for (int index = 0; index < body.steps().size(); index++) {
      String reason = refused.reasons().get(body.steps().get(index).callId());
      if (reason != null) {
        problems.add(new FieldProblem("steps[" + index + "].callId", reason));
      }
    }
    return Problem.invalid(problems).toResponse();
  }

  private List<FieldProblem> times(CallStepsRequest body) {
    return IntStream.range(0, body.steps().size())
        .filter(index -> !times.allow(body.steps().get(index).at()))
        .mapToObj(index -> new FieldProblem("steps[" + index + "].at", CallTimes.ALLOWED))
        .toList();
  }
}
