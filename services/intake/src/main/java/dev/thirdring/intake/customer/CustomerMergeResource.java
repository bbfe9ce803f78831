package dev.thirdring.intake.customer;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerMergeResource {
  private final MergeCustomers merge;
  private final DuplicateQuery duplicates;
  private final CustomerFileQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  CustomerMergeResource(
      MergeCustomers merge,
      DuplicateQuery duplicates,
      CustomerFileQuery query,
      Idempotency idempotency,
      CurrentActor actor) {
    this.merge = merge;
    this.duplicates = duplicates;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** The file that is taken up by this one. */
  public record MergeRequest(@NotNull(message = "must be the id of a customer") UUID from) {}

  /** A merge done; its id undoes it. */
  public record MergeResponse(UUID id, UUID from, UUID into) {}

  @GET
  @Path("/duplicates")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Lists files that may be of the same person, the likeliest first",
      description = "At most the 100 likeliest; masked.")
  public Uni<Page<DuplicateQuery.Duplicate>> duplicates(
      @RestPath UUID id,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = 100, message = "at most 100")
          int limit) {
    return duplicates.of(id, limit);
  }

  @GET
  @Path("/merges")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Lists the merges into this file, the newest first")
  public Uni<Page<CustomerFileQuery.MergeItem>> merges(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.merges(id, Cursor.parse(cursor), limit);
  }

  @POST
  @Path("/merges")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Takes another file of the same person up into this one (I7)",
      description =
          "Ways to reach, tickets, purchases and repairs move; the identity of this file stays. If-Match is the entity "
              + "tag of this file.")
  @APIResponse(responseCode = "201", description = "Merged; ETag of this file is set")
  public Uni<Response> merge(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid MergeRequest body) {
    long version = EntityTags.required(ifMatch);
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () ->
            merge
                .merge(body.from(), id, version, by)
                .map(
                    outcome ->
                        switch (outcome) {
                          case MergeCustomers.Outcome.Done(var done, var next) ->
                              Answer.created(
                                  "/customers/" + id + "/merges",
                                  next,
                                  new MergeResponse(done, body.from(), id));
                          case MergeCustomers.Outcome.Refused(var problem) ->
                              Answer.refused(problem);
                        }));
  }

  @POST
  @Path("/merges/{merge}/undoing")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Undoes a merge",
      description =
          "What moved goes back as far as it is still there; what came after the merge stays with this file.")
  @APIResponse(responseCode = "204", description = "Undone; ETag of this file is set")
  public Uni<Response> undo(
      @RestPath UUID id,
      @RestPath("merge") UUID mergeId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return merge
        .undo(id, mergeId, EntityTags.required(ifMatch), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case MergeCustomers.Outcome.Done(var done, var next) ->
                      Response.noContent().header(HttpHeaders.ETAG, EntityTags.of(next)).build();
                  case MergeCustomers.Outcome.Refused(var problem) -> problem.toResponse();
                });
  }
}
