package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.servicelevel.model.ClockId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What falls due next, over HTTP (R9). */
@Path("/clocks")
@Tag(name = "Clocks 计时")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "A parameter is not valid")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role, or belongs to another unit")
public class DueClockResource {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final ReadClocks read;
  private final CurrentActor actor;

  public DueClockResource(ReadClocks read, CurrentActor actor) {
    this.read = read;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.FIELD_SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Open clocks in the order in which they fall due; a department sees its own")
  public Uni<Page<DueClockView>> due(
      @QueryParam("dueBefore") @Schema(examples = {"2026-11-23T18:00:00+08:00"}) String dueBefore,
      @QueryParam("responsible") @Size(max = 63, message = "at most 63 characters")
          String responsible,
      @QueryParam("clock") @Size(max = 63, message = "at most 63 characters") String clock,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "from 1 to 200")
          int limit) {
    return read.due(
        actor.get(),
        new ReadClocks.Due(
            dueBefore == null || dueBefore.isBlank() ? LATEST : moment(dueBefore),
            Optional.ofNullable(responsible),
            Optional.ofNullable(clock)),
        cursor == null || cursor.isEmpty() ? FIRST : Cursor.parse(cursor),
        limit);
  }

  @GET
  @Path("/{clockId}/ledger")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "What happened to a clock, with what had passed by then")
  @APIResponse(responseCode = "404", description = "No such clock")
  public Uni<LedgerView> ledger(UUID clockId) {
    return read.ledger(new ClockId(clockId));
  }

  private static Instant moment(String text) {
    try {
      Instant moment = OffsetDateTime.parse(text.strip()).toInstant();
      if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(LATEST)) {
        return moment;
      }
    } catch (DateTimeException unreadable) {
      throw wrong();
    }
    throw wrong();
  }

  private static ProblemException wrong() {
    return new ProblemException(
        Problem.invalid("dueBefore", "must be a moment such as 2026-11-23T18:00:00+08:00"));
  }
}
