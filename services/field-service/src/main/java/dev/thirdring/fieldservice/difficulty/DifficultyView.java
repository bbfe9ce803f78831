package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A difficulty as people see it. */
@Schema(name = "Difficulty")
record DifficultyView(
    UUID id,
    UUID orderId,
    UUID ticketId,
    String engineer,
    String surroundings,
    String situation,
    String proposal,
    boolean urgent,
    Instant arisenAt,
    Instant reportDueAt,
    Instant reportedAt,
    boolean reportedInTime,
    @Schema(description = "Who took it down by telephone") String takenDownBy,
    RulingView answer,
    @Schema(description = "Send it in If-Match, in quotes") long version) {

  @Schema(name = "DifficultyAnswer")
  record RulingView(String text, String by, Instant at) {}

  static DifficultyView of(StoredDifficulty stored) {
    Difficulty.Reported reported = stored.difficulty().reported();
    return new DifficultyView(
        reported.id().value(),
        reported.order().value(),
        reported.ticket().value(),
        reported.engineer(),
        reported.account().surroundings(),
        reported.account().situation(),
        reported.account().proposal(),
        reported.account().urgent(),
        reported.arisenAt(),
        reported.dueAt(),
        reported.at(),
        reported.inTime(),
        reported.takenDownBy().orElse(null),
        stored.difficulty() instanceof Difficulty.Answered answered
            ? ruling(answered.ruling())
            : null,
        stored.version());
  }

  private static RulingView ruling(Difficulty.Ruling ruling) {
    return new RulingView(ruling.text(), ruling.by(), ruling.at());
  }
}
