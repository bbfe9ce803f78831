package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.ChatViews.ChatLines;
import dev.thirdring.platform.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Outcomes as both sides' resources answer them. */
final class ChatResponses {
  private ChatResponses() {}

  static Response said(ChatChange change) {
    return change instanceof ChatChange.Changed(var chat, var line)
        ? Response.status(201).entity(ChatLine.of(line)).build()
        : refused(change);
  }

  static Response done(ChatChange change) {
    return change instanceof ChatChange.Changed ? Response.noContent().build() : refused(change);
  }

  static Response lines(Optional<ChatLines> found) {
    return found
        .map(lines -> Response.ok(lines).header(HttpHeaders.CACHE_CONTROL, "no-store").build())
        .orElseGet(() -> Problem.notFound("no such chat").toResponse());
  }

  private static Response refused(ChatChange change) {
    Problem problem = change.problem();
    Response response = problem.toResponse();
    return problem.status() == 429
        ? Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, 1).build()
        : response;
  }
}
