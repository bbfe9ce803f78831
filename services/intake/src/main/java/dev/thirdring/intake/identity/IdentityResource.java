package dev.thirdring.intake.identity;

import dev.thirdring.intake.customer.Masks;
import dev.thirdring.intake.identity.Identities.Attempt;
import dev.thirdring.intake.identity.Identities.Proof;
import dev.thirdring.intake.identity.model.Outcome;
import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity", description = "Whether the customer is who they say")
public class IdentityResource {
  private final IssueCode issueCode;
  private final CheckIdentity checkIdentity;
  private final Identities identities;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  IdentityResource(
      IssueCode issueCode,
      CheckIdentity checkIdentity,
      Identities identities,
      Idempotency idempotency,
      CurrentActor actor) {
    this.issueCode = issueCode;
    this.checkIdentity = checkIdentity;
    this.identities = identities;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** That a code is on its way. */
  public record CodeResponse(
      UUID id, @Schema(examples = {"+86138****8000"}) String sentTo, Instant expiresAt) {}

  /** What the customer says: the code, the password, or the number of the document. */
  public record CheckRequest(
      @Schema(examples = {"sms-code"})
          @NotNull(message = "must be sms-code, document or service-password")
          @Pattern(
              regexp = "sms-code|document|service-password",
              message = "must be sms-code, document or service-password")
          String kind,
      @Schema(description = "Of a document its whole number; kept nowhere")
          @NotNull(message = "must be what the customer says")
          @Pattern(regexp = "[\\x21-\\x7e]{4,64}", message = "4 to 64 visible ASCII characters")
          String value) {}

  /** What came of a try, and what it is good for. */
  public record CheckResponse(Outcome outcome, Integer strength, Instant expiresAt) {}

  /** A try. */
  public record AttemptResponse(
      UUID id, String kind, Outcome outcome, String triedBy, Instant triedAt) {}

  @POST
  @Path("/identity-codes")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Sends a one-time code to the customer's number (I11)",
      description =
          "Good for five minutes, five tries and this ticket only; a new code ends the one before."
              + " At most 3 in half an hour on a ticket and 10 a day to a customer, unless"
              + " configured otherwise.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CodeResponse.class)))
  @APIResponse(responseCode = "409", description = "The file has no number, or it is archived")
  @APIResponse(responseCode = "429", description = "As many as allowed were sent: wait")
  public Uni<Response> issue(
      @RestPath UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        Map.of(),
        () ->
            issueCode
                .issue(new TicketId(id), by)
                .map(
                    issued ->
                        switch (issued) {
                          case IssueCode.Issued.Sent(var code, var phone, var expiresAt) ->
                              Answer.created(
                                  "/tickets/" + id + "/identity",
                                  0,
                                  new CodeResponse(code, Masks.phone(phone), expiresAt));
                          case IssueCode.Issued.Unknown() ->
                              Answer.refused(Problem.notFound("ticket " + id));
                          case IssueCode.Issued.NoNumber() ->
                              Answer.refused(
                                  Problem.conflict(
                                      "no-number", "The customer file has no number."));
                          case IssueCode.Issued.Archived(var filed) ->
                              Answer.refused(ArchivedProblem.of(filed));
                          case IssueCode.Issued.TooMany() -> Answer.refused(tooMany());
                        }));
  }

  @POST
  @Path("/identity-checks")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Tries what the customer says (I11)",
      description =
          "No Idempotency-Key: a repeated request is another try, and what is typed must leave no"
              + " trace. A wrong try is an answer too: outcome says so.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CheckResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "This kind is not offered, or the ticket is archived")
  public Uni<Response> check(
      @RestPath UUID id, @NotNull(message = "must be sent") @Valid CheckRequest body) {
    return checkIdentity
        .check(new TicketId(id), body.kind(), body.value(), actor.get().name())
        .map(
            checked ->
                switch (checked) {
                  case CheckIdentity.Checked.Tried(var outcome, var proof) ->
                      Response.ok(
                              new CheckResponse(
                                  outcome,
                                  proof.map(Proof::strength).orElse(null),
                                  proof.map(Proof::expiresAt).orElse(null)))
                          .build();
                  case CheckIdentity.Checked.Unknown() ->
                      Problem.notFound("ticket " + id).toResponse();
                  case CheckIdentity.Checked.Archived(var filed) ->
                      ArchivedProblem.of(filed).toResponse();
                  case CheckIdentity.Checked.NotOffered() ->
                      Problem.conflict("kind-not-offered", "This kind of check is not offered.")
                          .toResponse();
                });
  }

  @GET
  @WithSession
  @Path("/identity-attempts")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists all tries on a ticket, the newest first")
  public Uni<Page<AttemptResponse>> attempts(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return identities
        .attempts(id, Cursor.parse(cursor), limit)
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(IdentityResource::response).toList(),
                    page.nextCursor()));
  }

  private static AttemptResponse response(Attempt one) {
    return new AttemptResponse(one.id(), one.kind(), one.outcome(), one.by(), one.at());
  }

  private static Problem tooMany() {
    return Problem.of(
        429, "too-many-codes", "Too many codes 验证码过多", "As many as allowed were sent: wait.");
  }
}
