package dev.thirdring.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a creating request was answered, kept so that a repetition is answered the same. */
public record Answer(int status, String location, String entityTag, Object body) {

  public static Answer created(String location, long version, Object body) {
    return new Answer(201, location, EntityTags.of(version), body);
  }

  public static Answer refused(Problem problem) {
    return new Answer(problem.status(), null, null, problem);
  }

  boolean isRefusal() {
    return status >= 400;
  }

  Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(isRefusal() ? Problem.TYPE : MediaType.APPLICATION_JSON_TYPE)
            .entity(body);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (entityTag != null) {
      response.header(HttpHeaders.ETAG, entityTag);
    }
    return response.build();
  }
}
