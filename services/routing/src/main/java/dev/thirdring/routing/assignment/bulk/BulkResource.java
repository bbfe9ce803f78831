package dev.thirdring.routing.assignment.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.IdempotencyKey;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
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
import java.util.List;
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
  private final ObjectMapper json;
  private final CurrentActor current;

  BulkResource(DoToMany doToMany, ObjectMapper json, CurrentActor current) {
    this.doToMany = doToMany;
    this.json = json;
    this.current = current;
  }

  /** How many became what, and each of them in the order asked for. */
  public record BulkAnswer(
      UUID run, long done, long refused, long stale, long pending, List<BulkLine> rows) {
    static BulkAnswer of(UUID run, List<BulkLine> rows) {
      return new BulkAnswer(
          run,
          count(rows, RowOutcome.DONE),
          count(rows, RowOutcome.REFUSED),
          count(rows, RowOutcome.STALE),
          count(rows, RowOutcome.PENDING),
          rows);
    }

    private static long count(List<BulkLine> rows, RowOutcome outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
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
    BulkRuns.Run wanted =
        new BulkRuns.Run(
            UuidCreator.getTimeOrderedEpoch(),
            actor.name(),
            key.key(),
            key.requestHash(),
            body.operation());
    return doToMany
        .begin(wanted, body.tickets().stream().map(BulkRequest.Wanted::id).distinct().toList())
        .invoke(run -> sameRequest(run, key))
        .chain(
            run ->
                doToMany.go(run, body, versions, actor).map(rows -> BulkAnswer.of(run.id(), rows)));
  }

  private static void sameRequest(BulkRuns.Run run, IdempotencyKey key) {
    if (!run.request().equals(key.requestHash())) {
      throw new ProblemException(
          Problem.of(
              422,
              "idempotency-key-reused",
              "The key belongs to another request 幂等键已被使用",
              "Send a new Idempotency-Key."));
    }
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
