package dev.thirdring.routing.partner;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
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

/** The register of partners over HTTP. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners 合作伙伴", description = "Companies outside that answer for their products")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or is another company")
public class PartnerResource {
  private final Partners partners;
  private final OwnPartner own;
  private final RegisterPartner register;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public PartnerResource(
      Partners partners,
      OwnPartner own,
      RegisterPartner register,
      Idempotency idempotency,
      CurrentActor actor) {
    this.partners = partners;
    this.own = own;
    this.register = register;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.AGENT})
  @WithSession
  @Operation(summary = "Partners, the newest first; or the one whose port it is")
  public Uni<Page<Partner>> list(
      @QueryParam("port") @Pattern(regexp = "[0-9]{3,20}", message = "3 to 20 digits") String port,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return partners
        .page(Optional.ofNullable(port), Cursor.parse(cursor), limit + 1)
        .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id())));
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.PARTNER})
  @WithSession
  @Operation(summary = "One partner; a partner sees itself")
  @APIResponseSchema(Partner.class)
  @APIResponse(responseCode = "404", description = "No such partner")
  public Uni<Response> read(String code) {
    return own.required(actor.get(), code).map(PartnerResource::shown);
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Register a partner, with its unit, products, ports and service level")
  @APIResponseSchema(value = Partner.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid, or held by another")
  @APIResponse(responseCode = "409", description = "The code is taken")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewPartner body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () -> register.add(body.code(), body.partner()).map(added -> answer(body.code(), added)));
  }

  private static Answer answer(String code, Optional<Partner> added) {
    return added
        .map(partner -> Answer.created("/partners/" + partner.code(), partner.version(), partner))
        .orElseGet(() -> Answer.refused(Problem.conflict("code-taken", code)));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Change a partner")
  @APIResponseSchema(Partner.class)
  @APIResponse(responseCode = "400", description = "A field is not valid, or held by another")
  @APIResponse(responseCode = "404", description = "No such partner")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid PartnerRequest body) {
    return register.change(code, EntityTags.required(ifMatch), body).map(PartnerResource::shown);
  }

  private static Response shown(Partner partner) {
    return Response.ok(partner).header(HttpHeaders.ETAG, EntityTags.of(partner.version())).build();
  }
}
