package dev.thirdring.fieldservice.catalog;

import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalog", description = "技能、区域与出发检查项")
class CatalogResource {
  private final Catalog catalog;

  CatalogResource(Catalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR, Roles.DEPARTMENT, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "Skills, regions and the items of the checklist before leaving")
  public Uni<List<CatalogEntry>> catalog() {
    return catalog.all();
  }
}
