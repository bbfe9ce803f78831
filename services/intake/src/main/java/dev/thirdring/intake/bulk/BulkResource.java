package dev.thirdring.intake.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.desk.FilterReader;
import dev.thirdring.intake.desk.FindTickets;
import dev.thirdring.intake.savedview.ApplyView;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tickets/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk", description = "One thing done to many tickets")
public class BulkResource {
  private final DoToMany doToMany;
  private final FindTickets findTickets;
  private final FilterReader filters;
  private final ApplyView applyView;
  private final ObjectMapper json;
  private final CurrentActor actor;

  BulkResource(
      DoToMany doToMany,
      FindTickets findTickets,
      FilterReader filters,
      ApplyView applyView,
      ObjectMapper json,
      CurrentActor actor) {
    this.doToMany = doToMany;
    this.findTickets = findTickets;
    this.filters = filters;
    this.applyView = applyView;
    this.json = json;
    this.actor = actor;
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
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Archives, corrects, notes on or labels up to 500 tickets",
      description =
          "Each ticket answers for itself and is a transaction of its own. The same key again goes on"
              + " with what is pending and does nothing twice.")
  @APIResponse(responseCode = "200", description = "What became of each")
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid, or a filter means too many")
  @APIResponse(responseCode = "422", description = "The key was used for another request")
  public Uni<BulkAnswer> bulk(
      @HeaderParam("Idempotency-Key") String header,
      @NotNull(message = "must be sent") @Valid BulkRequest body) {
    Actor who = actor.get();
    check(body);
    byte[] content = ("POST /tickets/bulk " + write(body)).getBytes(StandardCharsets.UTF_8);
    IdempotencyKey key = IdempotencyKey.of(who.name(), header, content);
    return doToMany
        .known(who.name(), key.key())
        .chain(known -> known.map(this::item).orElseGet(() -> begun(body, key, who)))
        .invoke(run -> sameRequest(run, key))
        .chain(
            run ->
                doToMany
                    .go(run, body, versions(body), who)
                    .map(rows -> BulkAnswer.of(run.id(), rows)));
  }

  private Uni<BulkRuns.Run> item(BulkRuns.Run run) {
    return Uni.createFrom().item(run);
  }

  private static void check(BulkRequest body) {
    long ways =
        List.of(
                Optional.ofNullable(body.tickets()),
                Optional.ofNullable(body.filter()),
                Optional.ofNullable(body.view()))
            .stream()
            .filter(Optional::isPresent)
            .count();
    if (body.tickets() != null ? ways > 1 : ways == 0) {
      throw new ProblemException(
          Problem.invalid("tickets", "must be sent, or instead of it filter or view"));
    }
    if (body.lacking() != null) {
      throw new ProblemException(
          Problem.invalid(body.lacking(), "must be sent for " + body.operation()));
    }
  }

  private Uni<BulkRuns.Run> begun(BulkRequest body, IdempotencyKey key, Actor who) {
    BulkRuns.Run run =
        new BulkRuns.Run(
            UuidCreator.getTimeOrderedEpoch(),
            who.name(),
            key.key(),
            key.requestHash(),
            body.operation());
    return meant(body, who).chain(ids -> doToMany.begin(run, ids));
  }

  private Uni<List<UUID>> meant(BulkRequest body, Actor who) {
    if (body.tickets() != null) {
      return Uni.createFrom()
          .item(body.tickets().stream().map(BulkRequest.Wanted::id).distinct().toList());
    }
    Map<String, List<String>> own = body.filter() == null ? Map.of() : body.filter();
    return applyView
        .to(own, Optional.ofNullable(body.view()), who)
        .chain(given -> findTickets.ids(filters.readStrictly(given), BulkRequest.TICKETS_MAX + 1))
        .invoke(
            ids -> {
              if (ids.size() > BulkRequest.TICKETS_MAX) {
                throw new ProblemException(
                    Problem.invalid(
                        body.view() == null ? "filter" : "view", "must mean at most 500 tickets"));
              }
            });
  }

  private static Map<UUID, Long> versions(BulkRequest body) {
    Map<UUID, Long> versions = new HashMap<>();
    if (body.tickets() != null) {
      body.tickets().forEach(wanted -> versions.put(wanted.id(), wanted.version()));
    }
    return versions;
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

  private String write(BulkRequest body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
