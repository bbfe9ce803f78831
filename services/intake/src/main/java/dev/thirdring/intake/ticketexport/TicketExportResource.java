package dev.thirdring.intake.ticketexport;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.desk.FilterReader;
import dev.thirdring.intake.desk.ListedBy;
import dev.thirdring.intake.savedview.ApplyView;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tickets")
@Tag(name = "Ticket export", description = "Lists of tickets as files")
public class TicketExportResource {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int REASON_MIN = 10;

  private final ExportTickets exportTickets;
  private final TicketReading reading;
  private final Exports exports;
  private final FilterReader filters;
  private final ApplyView views;
  private final PhoneNumbers numbers;
  private final CurrentActor actor;
  private final long ticketsMax;
  private final Semaphore atOnce;

  public TicketExportResource(
      ExportTickets exportTickets,
      TicketReading reading,
      Exports exports,
      FilterReader filters,
      ApplyView views,
      PhoneNumbers numbers,
      CurrentActor actor,
      @ConfigProperty(name = "third-ring.export.tickets-max", defaultValue = "1000000")
          long ticketsMax,
      @ConfigProperty(name = "third-ring.export.at-once", defaultValue = "2") int atOnce) {
    this.exportTickets = exportTickets;
    this.reading = reading;
    this.exports = exports;
    this.filters = filters;
    this.views = views;
    this.numbers = numbers;
    this.actor = actor;
    this.ticketsMax = ticketsMax;
    this.atOnce = new Semaphore(atOnce);
  }

  @GET
  @Path("/export")
  @Blocking
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @Operation(
      summary = "Sends the tickets of a list as a file; who took it is recorded",
      description = "Customers are masked unless unmasked is asked for, with a reason.")
  @APIResponse(responseCode = "200", description = "The file, sent while it is read")
  public Response export(
      @BeanParam ListedBy by,
      @QueryParam("view") @Parameter(description = "A saved view, see /views") UUID view,
      @BeanParam FileForm form,
      @QueryParam("unmasked") @DefaultValue("false") boolean unmasked,
      @QueryParam("reason") @Size(max = 500, message = "at most 500 characters") String reason) {
    Actor who = actor.get();
    Map<String, List<String>> given = views.await(by.given(), Optional.ofNullable(view), who);
    Export export =
        new Export(
            filters.read(given),
            Conditions.shown(given, numbers),
            form.format,
            form.heading,
            form.bom,
            unmasked,
            reason == null ? "" : reason.strip(),
            who.name());
    allowUnmasked(export, who);
    long tickets = reading.count(export.filter(), ticketsMax).await().atMost(PATIENCE);
    if (tickets > ticketsMax) {
      throw new ProblemException(
          Problem.conflict(
              "export-too-large", "More than " + ticketsMax + " tickets: narrow the filter."));
    }
    if (!atOnce.tryAcquire()) {
      throw new ProblemException(
          Problem.of(503, "busy", "Too much at once 服务繁忙", "Other exports are under way."));
    }
    return answer(export, tickets);
  }

  /** Without this, HEAD would begin an export that nobody reads, and keep its place. */
  @HEAD
  @Path("/export")
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(hidden = true)
  public Response head() {
    return Response.status(Response.Status.METHOD_NOT_ALLOWED).header("Allow", "GET").build();
  }

  private Response answer(Export export, long tickets) {
    StreamingOutput file =
        output -> {
          try {
            exportTickets.write(export, output);
          } finally {
            atOnce.release();
          }
        };
    try {
      exports.record(export, tickets).await().atMost(PATIENCE);
    } catch (RuntimeException notRecorded) {
      atOnce.release();
      throw notRecorded;
    }
    return Response.ok(file, export.format().type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=tickets." + export.format().ending())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void allowUnmasked(Export export, Actor who) {
    if (!export.unmasked()) {
      return;
    }
    if (!who.isAnyOf(Roles.SUPERVISOR, Roles.GENERAL_MANAGER)) {
      throw new ProblemException(
          Problem.forbidden("Only a supervisor or the general manager may take customers out."));
    }
    if (export.reason().length() < REASON_MIN || export.reason().indexOf('\0') >= 0) {
      throw new ProblemException(
          Problem.invalid(
              "reason", "must say why, in at least " + REASON_MIN + " characters, to be unmasked"));
    }
  }

  @GET
  @Path("/exports")
  @RolesAllowed({Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lists who exported tickets, the newest first")
  public Uni<Page<Exports.Recorded>> exports(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return exports.newest(Cursor.parse(cursor), limit);
  }
}
