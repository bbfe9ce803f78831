package dev.thirdring.fieldservice.engineer;

import dev.thirdring.fieldservice.catalog.Catalog;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to send (V7). */
@Path("/engineers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "engineers", description = "工程师")
class EngineerResource {
  private final PgEngineers engineers;
  private final Catalog catalog;
  private final Clock clock;

  EngineerResource(PgEngineers engineers, Catalog catalog, Clock clock) {
    this.engineers = engineers;
    this.catalog = catalog;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.FIELD_SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "Engineers who fit and have no appointment from … to …; left out: now")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  public Uni<List<Engineer>> engineers(
      @QueryParam("skill") String skill,
      @QueryParam("region") String region,
      @QueryParam("from") Instant from,
      @QueryParam("to") Instant to) {
    Instant start = from == null ? clock.instant() : from;
    Instant end = to == null ? start.plusMillis(1) : to;
    if (!end.isAfter(start)) {
      throw new ProblemException(Problem.invalid("to", "must be after from"));
    }
    return catalog
        .codes(Catalog.SKILL)
        .chain(
            skills ->
                catalog
                    .codes(Catalog.REGION)
                    .invoke(regions -> check(skill, skills, region, regions)))
        .chain(() -> engineers.free(text(skill), text(region), start, end));
  }

  private static void check(String skill, Set<String> skills, String region, Set<String> regions) {
    List<FieldProblem> errors = new ArrayList<>();
    if (skill != null && !skills.contains(skill)) {
      errors.add(new FieldProblem("skill", Catalog.allowed(skills)));
    }
    if (region != null && !regions.contains(region)) {
      errors.add(new FieldProblem("region", Catalog.allowed(regions)));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
  }

  private static String text(String code) {
    return code == null ? "" : code;
  }
}
