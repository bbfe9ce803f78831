package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.ChatState;

/** A state's name in storage, filters and answers. */
public enum ChatStateCode {
  WAITING,
  TALKING,
  ENDED;

  static ChatStateCode of(ChatState state) {
    return switch (state) {
      case ChatState.Waiting waiting -> WAITING;
      case ChatState.Talking talking -> TALKING;
      case ChatState.Ended ended -> ENDED;
    };
  }
}
