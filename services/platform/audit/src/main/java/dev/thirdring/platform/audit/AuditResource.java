package dev.thirdring.platform.audit;

import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail as people and programs see it. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail 审计", description = "What was changed or looked at, by whom, when")
public class AuditResource {
  private final AuditEntries entries;
  private final ExportTrail export;
  private final VerifyTrail verify;
  private final Heads heads;
  private final Pool pool;

  AuditResource(
      AuditEntries entries, ExportTrail export, VerifyTrail verify, Heads heads, Pool pool) {
    this.entries = entries;
    this.export = export;
    this.verify = verify;
    this.heads = heads;
    this.pool = pool;
  }

  @GET
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Entries, the newest first")
  @APIResponse(responseCode = "200", description = "A page of entries")
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Uni<Page<AuditEntry>> list(
      @Valid @BeanParam AuditFilter filter,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be 1 to 200")
          @Max(value = 200, message = "must be 1 to 200")
          int limit) {
    return entries
        .newest(filter.wanted(), position(cursor), limit + 1)
        .map(
            found ->
                found.size() <= limit
                    ? new Page<>(found, null)
                    : new Page<>(
                        found.subList(0, limit), Long.toString(found.get(limit - 1).position())));
  }

  @GET
  @Path("/head")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Where the chain stands, to be kept outside")
  @APIResponse(responseCode = "200", description = "The newest position and its hash")
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Uni<Link> head() {
    return heads.head(pool);
  }

  @GET
  @Path("/verification")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(
      summary = "Follows the chain to its first broken link",
      description =
          "At most 200000 entries at once: while complete is false, ask again with after. Send a"
              + " head kept earlier as keptPosition and keptHash to be sure that nothing up to it"
              + " was cut off or written anew.")
  @APIResponse(responseCode = "200", description = "Whether it holds, and up to where")
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Uni<VerifyTrail.Verdict> verification(
      @QueryParam("after") @Min(value = 0, message = "must be a position") Long after,
      @QueryParam("keptPosition") @Min(value = 1, message = "must be a position") Long keptPosition,
      @QueryParam("keptHash")
          @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits")
          String keptHash) {
    if ((keptPosition == null) != (keptHash == null)) {
      throw new ProblemException(
          Problem.invalid("keptHash", "must be sent together with keptPosition"));
    }
    return verify.verify(
        Optional.ofNullable(after),
        Optional.ofNullable(keptHash).map(hash -> new Link(keptPosition, hash)));
  }

  @GET
  @Path("/export")
  @Produces("application/x-ndjson")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(
      summary = "All entries that match, the oldest first, as JSON lines; noted in the trail")
  @APIResponse(
      responseCode = "200",
      description = "One entry a line",
      content = @Content(schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Multi<AuditEntry> exportLines(@Valid @BeanParam AuditFilter filter) {
    return export.lines(filter.wanted());
  }

  @GET
  @Path("/export.csv")
  @Produces("text/csv")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
  @Operation(summary = "All entries that match, the oldest first, as CSV; noted in the trail")
  @APIResponse(
      responseCode = "200",
      description = "One entry a line",
      content = @Content(schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "Needs another role")
  public Multi<String> exportCsv(@Valid @BeanParam AuditFilter filter) {
    return export.csv(filter.wanted());
  }

  private static long position(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("[0-9]{1,18}")) {
      throw new ProblemException(
          Problem.invalid("cursor", "must be the nextCursor of an earlier page"));
    }
    return Long.parseLong(cursor);
  }
}
