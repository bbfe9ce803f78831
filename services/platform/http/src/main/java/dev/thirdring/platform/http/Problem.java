package dev.thirdring.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem answer (RFC 9457).
 *
 * @param type stable name of the kind of problem, a URN
 * @param title the kind in words, in English and Chinese
 * @param detail what happened this time
 * @param errors the fields at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(examples = {"urn:third-ring:problem:invalid-request"}) String type,
    @Schema(examples = {"The request is not valid 请求无效"}) String title,
    @Schema(examples = {"400"}) int status,
    @Schema(examples = {"See errors."}) String detail,
    List<FieldProblem> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String PREFIX = "urn:third-ring:problem:";

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /** The type's name is the last part of its URN: lower case, hyphens. */
  public static Problem of(int status, String name, String title, String detail) {
    return new Problem(PREFIX + name, title, status, detail, List.of());
  }

  /** The request names something at this field that is not allowed. */
  public static Problem invalid(String field, String allowed) {
    return invalid(List.of(new FieldProblem(field, allowed)));
  }

  public static Problem invalid(List<FieldProblem> errors) {
    return new Problem(
        PREFIX + "invalid-request", "The request is not valid 请求无效", 400, "See errors.", errors);
  }

  public static Problem notFound(String what) {
    return of(404, "not-found", "Not found 未找到", what);
  }

  public static Problem forbidden(String why) {
    return of(403, "forbidden", "Not allowed 无权操作", why);
  }

  /** The thing is in a state that does not allow this. */
  public static Problem conflict(String name, String detail) {
    return of(409, name, "Not possible in this state 当前状态不允许", detail);
  }

  public static Problem stale() {
    return of(
        412,
        "stale",
        "Changed by somebody else meanwhile 已被他人修改",
        "Read it again and repeat the change with its new entity tag.");
  }

  public Problem with(String field, String allowed) {
    List<FieldProblem> more = new ArrayList<>(errors);
    more.add(new FieldProblem(field, allowed));
    return new Problem(type, title, status, detail, more);
  }

  public Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);
}
