package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.webmessage.model.Standing;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a message stands; nothing here tells who wrote it.
 *
 * @param settledAt when the matter was closed
 * @param answers what the customer was told, oldest first
 */
public record ReceiptResponse(
    @Schema(examples = {"7KQM-2XWD-H93V-PA4E"}) String receipt,
    Standing standing,
    @Schema(examples = {"正在处理"}) String standingZh,
    @Schema(examples = {"We are working on it"}) String standingEn,
    Instant receivedAt,
    Instant promisedReplyAt,
    Instant firstReplyAt,
    Instant settledAt,
    List<Told> answers) {

  /** Something that the customer was told. */
  public record Told(Instant at, String text) {}
}
