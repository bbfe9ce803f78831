package dev.thirdring.routing.person;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People over HTTP (R7). */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People 人员")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class PersonResource {
  private final ReadPeople read;
  private final KeepPeople keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public PersonResource(
      ReadPeople read, KeepPeople keep, Idempotency idempotency, CurrentActor actor) {
    this.read = read;
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(summary = "People, the newest first")
  @APIResponse(responseCode = "400", description = "A parameter is not valid")
  public Uni<Page<PersonView>> list(
      @QueryParam("unit") String unit,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.list(Optional.ofNullable(unit), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/me")
  @RolesAllowed({Roles.AGENT, Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "What is known of oneself")
  @APIResponseSchema(PersonView.class)
  @APIResponse(responseCode = "404", description = "Not registered as somebody of a unit")
  public Uni<Response> me() {
    return read.one(actor.get().name()).map(PersonResource::shown);
  }

  @PUT
  @Path("/me/presence")
  @RolesAllowed({Roles.AGENT, Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.FIELD_SUPERVISOR})
  @Operation(
      summary = "Say whether one is there; the last word counts, until it expires",
      description = "Needs no If-Match: nobody else says it.")
  @APIResponseSchema(PersonView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "Not registered as somebody of a unit")
  public Uni<Response> presence(
      @NotNull(message = "must not be empty") @Valid PresenceRequest body) {
    return keep.presence(actor.get().name(), body).map(PersonResource::shown);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(summary = "One person")
  @APIResponseSchema(PersonView.class)
  @APIResponse(responseCode = "404", description = "Nobody of this name")
  public Uni<Response> read(String name) {
    return read.one(name).map(PersonResource::shown);
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Add a person to units; offline until they say otherwise")
  @APIResponseSchema(value = PersonView.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The name is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewPerson body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            keep.add(body)
                .map(
                    added ->
                        added
                            .map(one -> Answer.created("/people/" + one.name(), one.version(), one))
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("name-taken", body.name())))));
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change units, skills, capacity; who leaves a unit has their work put back")
  @APIResponseSchema(PersonView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "Nobody of this name")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid PersonRequest body) {
    return keep.change(name, EntityTags.required(ifMatch), body).map(PersonResource::shown);
  }

  private static Response shown(PersonView person) {
    return Response.ok(person).header(HttpHeaders.ETAG, EntityTags.of(person.version())).build();
  }
}
