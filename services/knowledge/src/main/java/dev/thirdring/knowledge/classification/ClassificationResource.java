package dev.thirdring.knowledge.classification;

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

@Path("/classifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "classifications", description = "业务类别与产品")
class ClassificationResource {
  private final Classifications classifications;

  ClassificationResource(Classifications classifications) {
    this.classifications = classifications;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.KNOWLEDGE_EDITOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "The categories and products that questions and articles are filed under")
  public Uni<List<Classification>> classifications() {
    return classifications.all();
  }
}
