package dev.thirdring.intake.chat.model;

import java.time.Instant;
import java.util.Optional;

/** Where a chat is. */
public sealed interface ChatState {

  /**
   * In the queue.
   *
   * @param wanted the agent it was handed on to
   */
  record Waiting(Instant since, Optional<String> wanted) implements ChatState {}

  /** With one agent. */
  record Talking(String agent, Instant since) implements ChatState {}

  /**
   * Over; nothing is added any more.
   *
   * @param agent who had it last
   */
  record Ended(Instant at, EndReason reason, Optional<String> agent) implements ChatState {}
}
