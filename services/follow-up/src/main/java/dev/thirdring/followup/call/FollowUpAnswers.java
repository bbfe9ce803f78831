package dev.thirdring.followup.call;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What the requests on follow-ups are answered alike. */
final class FollowUpAnswers {
  private FollowUpAnswers() {}

  static Response ok(FollowUpAnswer followUp) {
    return Response.ok(followUp)
        .header(HttpHeaders.ETAG, EntityTags.of(followUp.version()))
        .build();
  }

  static Response unknown() {
    return noSuch().toResponse();
  }

  static Problem noSuch() {
    return Problem.notFound("There is no such follow-up.");
  }

  static Problem heldByAnother() {
    return Problem.conflict("claimed-by-another", "Another agent has this call in hand.");
  }

  static Problem notClaimed() {
    return Problem.conflict("not-claimed", "Claim the call before you record how it went.");
  }

  static Problem ended() {
    return Problem.conflict("ended", "This follow-up is completed or cancelled.");
  }
}
