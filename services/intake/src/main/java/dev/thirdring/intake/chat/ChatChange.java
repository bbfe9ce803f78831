package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatStep;
import dev.thirdring.intake.chat.model.Line;
import dev.thirdring.platform.http.Problem;

/** What came of an attempt to change a chat. */
sealed interface ChatChange {
  record Changed(Chat chat, Line line) implements ChatChange {}

  record Unknown() implements ChatChange {}

  record Refused(ChatStep.Refusal why) implements ChatChange {}

  /** The agent has as many chats as one person can follow. */
  record Occupied(int chatsMax) implements ChatChange {}

  /** The writer's key stands for other words already. */
  record KeyReused() implements ChatChange {}

  /** Nobody waits. */
  record NobodyWaits() implements ChatChange {}

  /** In the words of HTTP; of a change that was made there is no problem. */
  default Problem problem() {
    return switch (this) {
      case Changed changed -> throw new IllegalStateException("no problem");
      case Unknown unknown -> Problem.notFound("no such chat");
      case Occupied(int max) ->
          Problem.conflict("chats-at-once", "An agent has at most " + max + " chats at once.");
      case KeyReused reused ->
          Problem.of(
              422,
              "idempotency-key-reused",
              "This key belongs to another request 幂等键已被使用",
              "Send a new key for other words.");
      case NobodyWaits nobody -> Problem.conflict("nobody-waits", "No chat is waiting.");
      case Refused(var why) ->
          switch (why) {
            case OVER -> Problem.conflict("chat-over", "The chat is over. 聊天已结束。");
            case NOT_WAITING -> Problem.conflict("chat-taken", "A colleague has it already.");
            case NOT_YOURS -> Problem.forbidden("The chat is with somebody else, or waits.");
            case FULL -> Problem.conflict("chat-full", "The chat has too many lines: end it.");
            case TOO_FAST ->
                Problem.of(429, "too-many-requests", "Too many requests 请求过于频繁", "Wait a moment.");
          };
    };
  }
}
