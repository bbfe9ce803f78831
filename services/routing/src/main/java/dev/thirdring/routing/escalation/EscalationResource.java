package dev.thirdring.routing.escalation;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Escalations over HTTP (R8). */
@Path("/escalations")
@Tag(name = "Escalations 升级", description = "Tickets that were put before a higher level")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class EscalationResource {
  private final ReadEscalations read;
  private final ChangeEscalationLevel change;
  private final KeepTriggers triggers;
  private final SayEscalation say;
  private final CurrentActor actor;

  public EscalationResource(
      ReadEscalations read,
      ChangeEscalationLevel change,
      KeepTriggers triggers,
      SayEscalation say,
      CurrentActor actor) {
    this.read = read;
    this.change = change;
    this.triggers = triggers;
    this.say = say;
    this.actor = actor;
  }

  @POST
  @Path("/acknowledgements/{escalationId}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.DEPARTMENT, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Somebody of the level takes note; the first word counts")
  @APIResponseSchema(EscalationView.class)
  @APIResponse(responseCode = "404", description = "No such escalation")
  public Uni<Response> acknowledge(UUID escalationId) {
    return say.acknowledge(escalationId, actor.get()).map(view -> Response.ok(view).build());
  }

  @GET
  @Path("/triggers")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Which reopening, and which missed deadline, goes before which level")
  public Uni<Page<TriggerView>> triggers() {
    return triggers.all().map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("/triggers/{kind}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Change at which time a ticket goes before which level")
  @APIResponseSchema(TriggerView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such trigger")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> changeTrigger(
      TriggerKind kind,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid TriggerRequest body) {
    return triggers
        .change(kind, EntityTags.required(ifMatch), body)
        .map(
            one -> Response.ok(one).header(HttpHeaders.ETAG, EntityTags.of(one.version())).build());
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.QUALITY, Roles.ANALYST})
  @Operation(summary = "What was escalated, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<EscalationView>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/by-authority")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.QUALITY, Roles.ANALYST})
  @Operation(summary = "How many tickets each authority passed on, from a moment until another")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<AuthorityCount>> byAuthority(
      @QueryParam("from") @DefaultValue("2000-01-01T00:00:00Z") String from,
      @QueryParam("to") @DefaultValue("2100-01-01T00:00:00Z") String to) {
    return read.byAuthority(moment("from", from), moment("to", to))
        .map(counts -> new Page<>(counts, null));
  }

  @GET
  @Path("/levels")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Operation(summary = "Which cause goes before which level")
  public Uni<Page<EscalationLevel>> levels() {
    return read.levels().map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("/levels/{cause}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Change the level that a cause goes before")
  @APIResponseSchema(EscalationLevel.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such cause")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String cause,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid EscalationLevelRequest body) {
    return change
        .change(cause, EntityTags.required(ifMatch), body)
        .map(
            level ->
                Response.ok(level)
                    .header(HttpHeaders.ETAG, EntityTags.of(level.version()))
                    .build());
  }

  private static Instant moment(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new ProblemException(
          Problem.invalid(field, "must be a moment such as 2026-11-01T00:00:00+08:00"));
    }
  }
}
