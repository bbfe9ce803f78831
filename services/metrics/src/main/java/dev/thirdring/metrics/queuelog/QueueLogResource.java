package dev.thirdring.metrics.queuelog;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/queue-logs/{source}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls 呼叫")
public class QueueLogResource {
  static final String SOURCE = "[a-z0-9][a-z0-9-]{0,19}";
  private static final String SOURCE_SAYS = "must be 1 to 20 lower-case letters, digits or hyphens";
  private static final int REFUSED_SHOWN = 100;
  private static final String LIMIT_SAYS = "must be 1 to 200";

  private final TakeQueueLog takeQueueLog;
  private final RefusedLines refusedLines;

  QueueLogResource(TakeQueueLog takeQueueLog, RefusedLines refusedLines) {
    this.takeQueueLog = takeQueueLog;
    this.refusedLines = refusedLines;
  }

  /** A line of the file, counted from 1, and why it was not taken. */
  public record Refused(long line, String why) {}

  /** What became of a file. */
  public record FileTaken(
      long lines,
      @Schema(description = "Steps of calls and agents that were new") long steps,
      @Schema(description = "Steps that were known before") long alreadyThere,
      @Schema(description = "Lines that say nothing about calls or agents, by event")
          Map<String, Integer> passedOver,
      long refused,
      @Schema(description = "The first 100 of them") List<Refused> refusedLines) {}

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes a queue_log of Asterisk",
      description =
          "At most 12 MB of lines in UTF-8; a larger file is sent in parts. Sending a file again, or"
              + " parts of it in any order, changes nothing. Of what cannot be understood the reason"
              + " is told, and the rest is taken.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the lines",
      content = @Content(schema = @Schema(implementation = FileTaken.class)))
  @APIResponse(responseCode = "400", description = "The source or the file is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> take(
      @PathParam("source") @Pattern(regexp = SOURCE, message = SOURCE_SAYS) String source,
      byte[] file) {
    List<String> lines =
        new String(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return Uni.createFrom().item(Problem.invalid("file", "must have lines").toResponse());
    }
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += TakeQueueLog.LINES_MAX) {
      batches.add(lines.subList(from, Math.min(lines.size(), from + TakeQueueLog.LINES_MAX)));
    }
    return Multi.createFrom()
        .iterable(batches)
        .onItem()
        .transformToUniAndConcatenate(batch -> takeQueueLog.take(source, batch))
        .collect()
        .asList()
        .map(taken -> Response.ok(all(lines, taken)).build());
  }

  @GET
  @Path("/refused-lines")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Lines that could not be understood, latest first",
      description = "The latest 10,000 are kept. What may be a telephone number is blanked.")
  @APIResponse(
      responseCode = "200",
      description = "At most so many; go on before the last one's id",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = RefusedLines.Kept.class)))
  @APIResponse(responseCode = "400", description = "A parameter is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> refused(
      @PathParam("source") @Pattern(regexp = SOURCE, message = SOURCE_SAYS) String source,
      @QueryParam("before") @DefaultValue("9223372036854775807") long before,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = LIMIT_SAYS)
          @Max(value = RefusedLines.SHOWN_MAX, message = LIMIT_SAYS)
          int limit) {
    return refusedLines.latest(source, before, limit).map(lines -> Response.ok(lines).build());
  }

  private static FileTaken all(List<String> lines, List<TakeQueueLog.Taken> batches) {
    Map<String, Integer> passedOver = new TreeMap<>();
    batches.forEach(
        batch ->
            batch.passedOver().forEach((event, n) -> passedOver.merge(event, n, Integer::sum)));
    List<Refused> refused = new ArrayList<>();
    long before = 0;
    for (TakeQueueLog.Taken batch : batches) {
      List<String> its = lines.subList((int) before, (int) before + batch.lines());
      for (TakeQueueLog.RefusedLine one : batch.refused()) {
        if (refused.size() < REFUSED_SHOWN) {
          refused.add(new Refused(before + 1 + its.indexOf(one.line()), one.why()));
        }
      }
      before += batch.lines();
    }
    return new FileTaken(
        lines.size(),
        batches.stream().mapToLong(TakeQueueLog.Taken::steps).sum(),
        batches.stream().mapToLong(TakeQueueLog.Taken::alreadyThere).sum(),
        passedOver,
        batches.stream().mapToLong(batch -> batch.refused().size()).sum(),
        refused);
  }
}
