package dev.thirdring.metrics.quality.elsewhere;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/quality/monitored-calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitored calls 外部监听", description = "Scores that another system gave (M6).")
public class MonitoredCallResource {
  private static final String CSV = "text/csv";
  private static final int BYTES_MAX = 5 << 20;

  private final TakeMonitoredCalls takeMonitoredCalls;
  private final CurrentActor actor;

  MonitoredCallResource(TakeMonitoredCalls takeMonitoredCalls, CurrentActor actor) {
    this.takeMonitoredCalls = takeMonitoredCalls;
    this.actor = actor;
  }

  /** Calls with their scores. */
  public record MonitoredCallsRequest(
      @NotEmpty(message = "must hold 1 to 1000 calls")
          @Size(max = 1000, message = "must hold 1 to 1000 calls")
          List<@NotNull(message = "must be a call") @Valid MonitoredCall> calls) {}

  /**
   * A call that was monitored elsewhere. Each is checked by itself.
   *
   * @param source the system that scored it
   * @param reference unique in that system
   * @param at when the call was, with offset
   * @param score of 100, at most two decimals
   * @param recording where the recording is
   */
  public record MonitoredCall(
      String source,
      String reference,
      String agent,
      String callId,
      @Schema(examples = {"2026-11-25T09:30:00+08:00"}) String at,
      String callType,
      BigDecimal score,
      String form,
      String recording) {

    private Map<Column, String> told() {
      Map<Column, String> told = new EnumMap<>(Column.class);
      told.put(Column.SOURCE, source);
      told.put(Column.REFERENCE, reference);
      told.put(Column.AGENT, agent);
      told.put(Column.CALL_ID, callId);
      told.put(Column.AT, at);
      told.put(Column.CALL_TYPE, callType);
      told.put(Column.SCORE, score == null ? null : score.toString());
      told.put(Column.FORM, form);
      told.put(Column.RECORDING, recording);
      return told;
    }
  }

  @POST
  @RolesAllowed({Roles.QUALITY, Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes calls that were monitored elsewhere",
      description =
          "Checked one by one. Needs no Idempotency-Key, since a source's reference that is there"
              + " already changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content = @Content(schema = @Schema(implementation = TakeMonitoredCalls.Summary.class)))
  public Uni<Response> take(@NotNull(message = "must be sent") @Valid MonitoredCallsRequest body) {
    return take(
        IntStream.range(0, body.calls().size())
            .mapToObj(i -> new MonitoredLine(i + 1L, body.calls().get(i).told()))
            .toList());
  }

  @POST
  @Path("/csv")
  @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed({Roles.QUALITY, Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Takes a CSV of calls that were monitored elsewhere",
      description = "Checked row by row; the heading is row 1. At most 5000 rows and 5 MiB.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = TakeMonitoredCalls.Summary.class)))
  public Uni<Response> takeCsv(byte[] body) {
    if (body.length == 0 || body.length > BYTES_MAX) {
      return Uni.createFrom()
          .item(
              Problem.of(413, "too-large", "The file is empty or too large 文件为空或过大", "Send less.")
                  .with("file", "must have at most " + BYTES_MAX + " bytes")
                  .toResponse());
    }
    return take(MonitoredSheet.read(body));
  }

  @GET
  @Path("/template.csv")
  @Produces(CSV)
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Gives an empty sheet to fill in")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public Response template() {
    return Response.ok(MonitoredSheet.template(), CSV + "; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"monitored-calls.csv\"")
        .build();
  }

  private Uni<Response> take(List<MonitoredLine> lines) {
    return takeMonitoredCalls
        .take(lines, actor.get().name())
        .map(summary -> Response.ok(summary).build());
  }
}
