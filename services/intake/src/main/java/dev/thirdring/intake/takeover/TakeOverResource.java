package dev.thirdring.intake.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.intake.takeover.model.Mapping;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

@Path("/tickets/import")
@Tag(name = "Takeover", description = "Taking over tickets from another system")
public class TakeOverResource {
  static final String NDJSON = "application/x-ndjson";
  private static final Logger LOG = Logger.getLogger(TakeOverResource.class);
  private static final Duration LOOK_UP_TIMEOUT = Duration.ofSeconds(10);

  private final Mappings mappings;
  private final TakeOverFile takeOver;
  private final ObjectMapper json;
  private final CurrentActor actor;

  TakeOverResource(
      Mappings mappings, TakeOverFile takeOver, ObjectMapper json, CurrentActor actor) {
    this.mappings = mappings;
    this.takeOver = takeOver;
    this.json = json;
    this.actor = actor;
  }

  @POST
  @Blocking
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Consumes({"text/csv", NDJSON})
  @Produces(NDJSON)
  @Operation(
      summary = "Takes tickets over from another system's file",
      description =
          "Answers a line for each row as it is taken, then the sums. Sending it again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "A line a row, then the sums",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RowAnswer.class)))
  public Response take(
      @QueryParam("mapping") String mapping,
      @QueryParam("charset") @DefaultValue("UTF-8") String charset,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    Mapping known = mapping(mapping);
    if (contentType == null) {
      throw new ProblemException(
          Problem.of(415, "unsupported-media-type", "What is it? 未注明类型", "Send Content-Type.")
              .with("Content-Type", "must be text/csv or " + NDJSON));
    }
    boolean csv = MediaType.valueOf(contentType).getSubtype().equals("csv");
    Reader reader = new InputStreamReader(body, charset(charset));
    String by = actor.get().name();
    StreamingOutput lines =
        output ->
            answer(
                csv,
                reader,
                known,
                by,
                new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
    return Response.ok(lines, NDJSON).build();
  }

  private void answer(boolean csv, Reader reader, Mapping mapping, String by, Writer out)
      throws IOException {
    try {
      Iterator<Optional<Map<String, String>>> rows =
          csv ? RowSource.csv(reader) : RowSource.ndjson(reader, json);
      write(out, takeOver.take(rows, mapping, by, answer -> write(out, answer)));
    } catch (Exception failure) {
      LOG.errorf("Taking over stopped: %s", failure.toString());
      write(
          out,
          Problem.of(
              500,
              "takeover-stopped",
              "Stopped after the rows answered so far 中途停止",
              "What was answered is kept. Send the file again: rows that are there stay as they are."));
    }
    out.flush();
  }

  private void write(Writer out, Object line) {
    try {
      out.write(json.writeValueAsString(line));
      out.write('\n');
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Mapping mapping(String code) {
    if (code == null) {
      throw new ProblemException(Problem.invalid("mapping", "must be the code of a kept mapping"));
    }
    return mappings
        .find(code)
        .await()
        .atMost(LOOK_UP_TIMEOUT)
        .map(Mappings.Kept::mapping)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.invalid("mapping", "must be the code of a kept mapping")));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new ProblemException(
          Problem.invalid("charset", "must be a character set such as UTF-8 or GB18030"));
    }
  }
}
