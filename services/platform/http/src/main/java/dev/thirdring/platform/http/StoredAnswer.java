package dev.thirdring.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What was answered to a request, to be repeated. */
record StoredAnswer(
    String requestHash, int status, String location, String entityTag, String body) {

  static StoredAnswer from(Object[] row) {
    return new StoredAnswer(
        (String) row[0], (Integer) row[1], (String) row[2], (String) row[3], (String) row[4]);
  }

  Response repeat(IdempotencyKey key) {
    if (!requestHash.equals(key.requestHash())) {
      return Problem.of(
              422,
              "idempotency-key-reused",
              "This key belongs to another request 该幂等键已用于其他请求",
              "Use a new Idempotency-Key for another request.")
          .toResponse();
    }
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (entityTag != null) {
      response.header(HttpHeaders.ETAG, entityTag);
    }
    return response.build();
  }
}
