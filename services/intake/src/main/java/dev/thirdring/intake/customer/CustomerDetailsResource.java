package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.CustomerRequest.DocumentCheckRequest;
import dev.thirdring.intake.customer.CustomerRequest.DocumentCheckResponse;
import dev.thirdring.intake.customer.CustomerRequest.DocumentRequest;
import dev.thirdring.intake.customer.CustomerRequest.ReachRequest;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerDetailsResource {
  private final ChangeCustomerFile change;
  private final CheckDocument check;
  private final Reaches reaches;
  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final Vertx vertx;

  CustomerDetailsResource(
      ChangeCustomerFile change,
      CheckDocument check,
      Reaches reaches,
      Idempotency idempotency,
      CurrentActor actor,
      Vertx vertx) {
    this.change = change;
    this.check = check;
    this.reaches = reaches;
    this.idempotency = idempotency;
    this.actor = actor;
    this.vertx = vertx;
  }

  @POST
  @Path("/reaches")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Adds a telephone number, an e-mail address or a postal address (I7)")
  @APIResponse(responseCode = "201", description = "On file; ETag is set")
  public Uni<Response> addReach(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ReachRequest body) {
    long version = EntityTags.required(ifMatch);
    String by = actor.get().name();
    String value = CustomerRequest.normal(reaches, body.kind(), "value", body.value());
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () ->
            change
                .addReach(id, version, body.kind(), value, by)
                .map(
                    outcome ->
                        outcome instanceof FileChange.Changed(var next)
                            ? Answer.created(
                                "/customers/" + id, next, new ReachRequest(body.kind(), value))
                            : Answer.refused(outcome.problem())));
  }

  @POST
  @Path("/reaches/removal")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Takes a number or an address off the file")
  @APIResponse(responseCode = "204", description = "Gone; ETag is set")
  public Uni<Response> removeReach(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ReachRequest body) {
    return change
        .removeReach(
            id,
            EntityTags.required(ifMatch),
            body.kind(),
            CustomerRequest.normal(reaches, body.kind(), "value", body.value()),
            actor.get().name())
        .map(CustomerResource::changed);
  }

  @PUT
  @Path("/document")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Keeps an identity document",
      description = "Its number can be compared later, and is shown to nobody.")
  @APIResponse(responseCode = "204", description = "Kept; ETag is set")
  public Uni<Response> document(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid DocumentRequest body) {
    long version = EntityTags.required(ifMatch);
    String by = actor.get().name();
    return vertx
        .executeBlocking(Uni.createFrom().item(() -> DocumentSeal.of(body.number())))
        .chain(seal -> change.document(id, version, body.kind(), body.number(), seal, by))
        .map(CustomerResource::changed);
  }

  @POST
  @Path("/document-checks")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Compares a document's number with the one on file (I11)",
      description = "Five that differ within an hour end the checks for that hour.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DocumentCheckResponse.class)))
  public Uni<Response> check(
      @RestPath UUID id, @NotNull(message = "must be sent") @Valid DocumentCheckRequest body) {
    return check
        .check(id, body.number(), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case MATCHES -> Response.ok(new DocumentCheckResponse(true)).build();
                  case DIFFERS -> Response.ok(new DocumentCheckResponse(false)).build();
                  case NONE_ON_FILE ->
                      Problem.notFound("no such customer, or no document on file").toResponse();
                  case TOO_MANY ->
                      Problem.of(
                              429,
                              "too-many-checks",
                              "Too many checks failed 核对失败次数过多",
                              "Try again in an hour.")
                          .toResponse();
                });
  }
}
