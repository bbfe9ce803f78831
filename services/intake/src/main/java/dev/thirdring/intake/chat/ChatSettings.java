package dev.thirdring.intake.chat;

import dev.thirdring.intake.chat.model.ChatLimits;
import dev.thirdring.intake.publicaccess.model.Rate;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an operator decides about chats. A singleton: its fields are read, which no proxy allows.
 */
@Singleton
class ChatSettings {
  @ConfigProperty(name = "third-ring.chat.chats-per-agent")
  int chatsPerAgent;

  @ConfigProperty(name = "third-ring.chat.open-per-client")
  int openPerClient;

  @ConfigProperty(name = "third-ring.chat.starts-per-client")
  Rate startsPerClient;

  @ConfigProperty(name = "third-ring.chat.connects-per-client")
  Rate connectsPerClient;

  @ConfigProperty(name = "third-ring.chat.reads-per-client")
  Rate readsPerClient;

  @ConfigProperty(name = "third-ring.chat.lines-max")
  int linesMax;

  @ConfigProperty(name = "third-ring.chat.pace")
  Rate pace;

  @ConfigProperty(name = "third-ring.chat.token-lifetime")
  Duration tokenLifetime;

  @ConfigProperty(name = "third-ring.chat.unattended-after")
  Duration unattendedAfter;

  @ConfigProperty(name = "third-ring.chat.idle-after")
  Duration idleAfter;

  @ConfigProperty(name = "third-ring.chat.ticket-within")
  Duration ticketWithin;

  ChatLimits limits() {
    return new ChatLimits(linesMax, pace.count(), pace.each());
  }
}
