package dev.thirdring.metrics.agentstate;

import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents 坐席")
public class NowResource {
  private final AgentsNow agentsNow;

  NowResource(AgentsNow agentsNow) {
    this.agentsNow = agentsNow;
  }

  @GET
  @Path("/now")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(summary = "What each agent does at this moment, by name")
  public Uni<Page<AgentsNow.AgentNow>> now(
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return agentsNow.after(cursor, limit);
  }

  @GET
  @Path("/states")
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.ANALYST,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "How many agents are in which state at this moment, logged out ones apart")
  public Uni<List<AgentsNow.StateNow>> states() {
    return agentsNow.states();
  }
}
