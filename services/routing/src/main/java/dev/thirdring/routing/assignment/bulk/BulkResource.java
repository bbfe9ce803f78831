package dev.thirdring.routing.assignment.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.http.IdempotencyKey;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.http.bulk.BulkAnswer;
import dev.thirdring.platform.http.bulk.BulkRun;
import dev.thirdring.platform.http.bulk.DoToMany;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many assignments over HTTP (R3, R7). */
@Path("/assignments/bulk")
@Tag(name = "Assignments 派单")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class BulkResource {
  private final DoToMany doToMany;
  private final DoToOne doToOne;
  private final ObjectMapper json;
  private final CurrentActor current;

  BulkResource(DoToMany doToMany, DoToOne doToOne, ObjectMapper json, CurrentActor current) {
    this.doToMany = doToMany;
    this.doToOne = doToOne;
    this.json = json;
    this.current = current;
  }

  @POST
  @RolesAllowed({Roles.SUPERVISOR, Roles.DEPARTMENT})
  @Operation(
      summary = "Urges, passes on, or gives to a person what departments have of up to 500 tickets",
      description =
          "Each ticket answers for itself and is a transaction of its own. The same key again goes on"
              + " with what is pending and does nothing twice.")
  @APIResponse(responseCode = "200", description = "What became of each")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "422", description = "The key was used for another request")
  public Uni<BulkAnswer> bulk(
      @HeaderParam("Idempotency-Key") String header,
      @NotNull(message = "must not be empty") @Valid BulkRequest body) {
    Actor actor = current.get();
    if (body.lacksPerson()) {
      throw new ProblemException(Problem.invalid("person", "must be sent for GIVE"));
    }
    IdempotencyKey key = IdempotencyKey.of(actor.name(), header, content(body));
    Map<UUID, Long> versions = new HashMap<>();
    body.tickets().forEach(wanted -> versions.put(wanted.id(), wanted.version()));
    return doToMany
        .begin(
            BulkRun.of(key, body.operation()),
            body.tickets().stream().map(BulkRequest.Wanted::id).distinct().toList())
        .map(run -> run.sameRequestAs(key))
        .chain(
            run ->
                doToMany.go(
                    run, versions, (ticket, version) -> doToOne.act(body, ticket, version, actor)));
  }

  private byte[] content(BulkRequest body) {
    try {
      return ("POST /assignments/bulk " + json.writeValueAsString(body))
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
