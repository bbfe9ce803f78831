package dev.thirdring.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure leaves as a problem; none tells a class name or a cause from inside. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /**
   * SQLSTATEs of values that PostgreSQL cannot store: bad characters, numbers and times out of
   * range.
   */
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008");

  @ServerExceptionMapper
  Response problem(ProblemException failure) {
    return failure.problem().toResponse();
  }

  @ServerExceptionMapper
  Response constraint(ConstraintViolationException failure) {
    List<FieldProblem> errors =
        failure.getConstraintViolations().stream()
            .map(violation -> new FieldProblem(FieldNames.of(violation), violation.getMessage()))
            .sorted(Comparator.comparing(FieldProblem::field))
            .toList();
    return Problem.invalid(errors).toResponse();
  }

  @ServerExceptionMapper
  Response json(MismatchedInputException failure) {
    return Problem.invalid(FieldNames.of(failure.getPath()), allowed(failure)).toResponse();
  }

  @ServerExceptionMapper
  Response json(JsonMappingException failure) {
    return Problem.invalid(FieldNames.of(failure.getPath()), "must be readable").toResponse();
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException failure) {
    return Problem.invalid("body", "must be well-formed JSON").toResponse();
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException failure) {
    return unauthorized();
  }

  @ServerExceptionMapper
  Response unauthorized(AuthenticationFailedException failure) {
    return unauthorized();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException failure) {
    return Problem.forbidden("This needs another role.").toResponse();
  }

  @ServerExceptionMapper
  Response stale(OptimisticLockException failure) {
    return Problem.stale().toResponse();
  }

  /** An unreadable query parameter is reported as not found: a caller needs its name. */
  @ServerExceptionMapper
  Response notFound(NotFoundException failure, ResourceInfo resource, UriInfo asked) {
    Method method = resource == null ? null : resource.getResourceMethod();
    List<FieldProblem> errors =
        method == null ? List.of() : QueryParameters.unreadable(method, asked.getQueryParameters());
    return errors.isEmpty() ? http(failure) : Problem.invalid(errors).toResponse();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof MismatchedInputException mismatched) {
      return json(mismatched);
    }
    if (cause instanceof JsonProcessingException malformed) {
      return json(malformed);
    }
    Response.StatusType status = failure.getResponse().getStatusInfo();
    String name = status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return Problem.of(
            status.getStatusCode(),
            name,
            status.getReasonPhrase(),
            "HTTP status " + status.getStatusCode())
        .toResponse();
  }

  /**
   * Text that the database cannot hold, such as a NUL character, where no rule of ours caught it.
   */
  private static boolean isUnstorable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state =
          switch (cause) {
            case PgException direct -> direct.getSqlState();
            case SQLException wrapped -> wrapped.getSQLState();
            default -> null;
          };
      if (state != null && UNSTORABLE.contains(state)) {
        return true;
      }
    }
    return false;
  }

  /** Not only exceptions: the SQL client tells a full pool with a bare throwable. */
  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    if (String.valueOf(failure.getMessage()).startsWith("Timeout")) {
      LOG.warnf("A request waited too long for the database: %s", failure.toString());
      return Response.fromResponse(
              Problem.of(503, "busy", "Too much at once 服务繁忙", "Please try again in a moment.")
                  .toResponse())
          .header(HttpHeaders.RETRY_AFTER, 1)
          .build();
    }
    if (isUnstorable(failure)) {
      return Problem.invalid("request", "must hold no NUL characters and no times out of range")
          .toResponse();
    }
    LOG.error("A request failed", failure);
    return Problem.of(
            500, "internal", "An error on our side 服务内部错误", "It was recorded. Please try again.")
        .toResponse();
  }

  private static Response unauthorized() {
    Problem problem =
        Problem.of(401, "unauthorized", "Who is asking? 未登录", "Send a valid bearer token.");
    return Response.fromResponse(problem.toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  private static String allowed(MismatchedInputException failure) {
    Class<?> target = failure.getTargetType();
    if (failure instanceof InvalidFormatException && target != null && target.isEnum()) {
      return "must be one of "
          + Arrays.stream(target.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
    }
    return target == null ? "must be readable" : "must be " + JsonTypes.named(target);
  }
}
