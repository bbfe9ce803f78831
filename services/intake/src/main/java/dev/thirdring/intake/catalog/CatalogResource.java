package dev.thirdring.intake.catalog;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/catalogs/{catalog}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogs", description = "Codes with their names in both languages")
public class CatalogResource {
  private final Catalogs catalogs;

  public CatalogResource(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** The names and marks of a code. */
  public record CatalogEntryRequest(
      @NotBlank(message = "must be the Chinese name")
          @Size(max = 100, message = "at most 100 characters")
          String nameZh,
      @NotBlank(message = "must be the English name")
          @Size(max = 100, message = "at most 100 characters")
          String nameEn,
      boolean written,
      boolean live,
      @Schema(defaultValue = "true") Boolean active) {}

  /** All entries of a catalog. */
  public record CatalogResponse(Collection<CatalogEntry> items) {}

  @GET
  @WithSession
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.CHANNEL,
    Roles.ADMINISTRATOR,
    Roles.ANALYST,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.KNOWLEDGE_EDITOR
  })
  @Operation(summary = "Lists the codes of a catalog")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CatalogResponse.class)))
  public Uni<Response> list(@RestPath String catalog) {
    return Catalog.of(catalog)
        .map(
            known ->
                catalogs
                    .current()
                    .map(all -> Response.ok(new CatalogResponse(all.of(known).values())).build()))
        .orElseGet(() -> Uni.createFrom().item(unknown().toResponse()));
  }

  @PUT
  @WithTransaction
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a code, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath String catalog,
      @RestPath
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "lower-case letters, digits and hyphens, at most 63")
          String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull(message = "must be sent") @Valid CatalogEntryRequest body) {
    return Catalog.of(catalog)
        .map(known -> change(known, code, ifMatch, body))
        .orElseGet(() -> Uni.createFrom().item(unknown().toResponse()));
  }

  private Uni<Response> change(
      Catalog catalog, String code, String ifMatch, CatalogEntryRequest body) {
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    boolean active = body.active() == null || body.active();
    return catalogs
        .put(
            catalog,
            new CatalogEntry(
                code, body.nameZh(), body.nameEn(), body.written(), body.live(), active, version))
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }

  private static Problem unknown() {
    return Problem.notFound(
        "catalog must be one of "
            + Arrays.stream(Catalog.values()).map(Catalog::code).collect(Collectors.joining(", ")));
  }
}
