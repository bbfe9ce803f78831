package dev.thirdring.intake.chat.model;

import dev.thirdring.intake.chat.model.ChatStep.Refusal;
import dev.thirdring.intake.chat.model.ChatStep.Refused;
import dev.thirdring.intake.chat.model.ChatStep.Taken;
import dev.thirdring.intake.chat.model.Line.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation between a customer and an agent (I17).
 *
 * @param lastAt when somebody wrote last
 * @param freeAt when all that the customer wrote quickly is forgotten: paces the customer
 * @param ticketId the ticket that the chat is part of
 */
public record Chat(
    UUID id,
    ChatState state,
    Visitor visitor,
    Instant startedAt,
    Instant lastAt,
    int lastSequence,
    Instant freeAt,
    Optional<UUID> ticketId) {

  public static Chat started(UUID id, Visitor visitor, Instant at) {
    ChatState waiting = new ChatState.Waiting(at, Optional.empty());
    return new Chat(id, waiting, visitor, at, at, 0, at, Optional.empty());
  }

  /** The customer writes; also while waiting. */
  public ChatStep customerSays(String text, Optional<String> key, ChatLimits limits, Instant at) {
    if (isOver()) {
      return new Refused(Refusal.OVER);
    }
    if (limits.areReachedBy(lastSequence)) {
      return new Refused(Refusal.FULL);
    }
    Instant free = (freeAt.isAfter(at) ? freeAt : at).plus(limits.each());
    return free.isAfter(at.plus(limits.each().multipliedBy(limits.burst())))
        ? new Refused(Refusal.TOO_FAST)
        : step(state, free, at, line(at, Side.CUSTOMER, Kind.SAID, Optional.empty(), text, key));
  }

  /** The agent writes whose chat it is. */
  public ChatStep agentSays(
      String agent, String text, Optional<String> key, ChatLimits limits, Instant at) {
    return switch (state) {
      case ChatState.Talking talking when !talking.agent().equals(agent) ->
          new Refused(Refusal.NOT_YOURS);
      case ChatState.Talking talking when limits.areReachedBy(lastSequence) ->
          new Refused(Refusal.FULL);
      case ChatState.Talking talking ->
          step(state, freeAt, at, line(at, Side.AGENT, Kind.SAID, Optional.of(agent), text, key));
      case ChatState.Waiting waiting -> new Refused(Refusal.NOT_YOURS);
      case ChatState.Ended ended -> new Refused(Refusal.OVER);
    };
  }

  /** An agent takes it out of the queue; nobody else can after that. */
  public ChatStep take(String agent, Instant at) {
    return switch (state) {
      case ChatState.Waiting waiting ->
          told(new ChatState.Talking(agent, at), Kind.TAKEN, Optional.of(agent), "", at);
      case ChatState.Talking talking -> new Refused(Refusal.NOT_WAITING);
      case ChatState.Ended ended -> new Refused(Refusal.OVER);
    };
  }

  /** Back into the queue, or to a certain colleague. */
  public ChatStep handOn(String agent, Optional<String> to, String reason, Instant at) {
    return switch (state) {
      case ChatState.Talking talking when talking.agent().equals(agent) ->
          told(new ChatState.Waiting(at, to), Kind.HANDED_ON, Optional.of(agent), reason, at);
      case ChatState.Talking talking -> new Refused(Refusal.NOT_YOURS);
      case ChatState.Waiting waiting -> new Refused(Refusal.NOT_YOURS);
      case ChatState.Ended ended -> new Refused(Refusal.OVER);
    };
  }

  /** The agent ends it whose chat it is. */
  public ChatStep endedBy(String agent, Instant at) {
    return state instanceof ChatState.Talking talking && !talking.agent().equals(agent)
            || state instanceof ChatState.Waiting
        ? new Refused(Refusal.NOT_YOURS)
        : end(EndReason.AGENT, "", at);
  }

  /**
   * @param more what the customer is to know besides the reason
   */
  public ChatStep end(EndReason reason, String more, Instant at) {
    return isOver()
        ? new Refused(Refusal.OVER)
        : told(
            new ChatState.Ended(at, reason, agent()),
            Kind.ENDED,
            Optional.empty(),
            more.isEmpty() ? reason.words() : reason.words() + " " + more,
            at);
  }

  public Chat attachedTo(UUID ticket) {
    return new Chat(
        id, state, visitor, startedAt, lastAt, lastSequence, freeAt, Optional.of(ticket));
  }

  public boolean isOver() {
    return state instanceof ChatState.Ended;
  }

  /** Who has it, or had it last. */
  public Optional<String> agent() {
    return switch (state) {
      case ChatState.Waiting waiting -> Optional.empty();
      case ChatState.Talking talking -> Optional.of(talking.agent());
      case ChatState.Ended ended -> ended.agent();
    };
  }

  private ChatStep told(
      ChatState next, Kind kind, Optional<String> author, String text, Instant at) {
    return step(next, freeAt, at, line(at, Side.SYSTEM, kind, author, text, Optional.empty()));
  }

  private Line line(
      Instant at, Side side, Kind kind, Optional<String> by, String text, Optional<String> key) {
    return new Line(lastSequence + 1, at, side, kind, by, text, key);
  }

  private ChatStep step(ChatState next, Instant free, Instant at, Line line) {
    return new Taken(
        new Chat(id, next, visitor, startedAt, at, line.sequence(), free, ticketId), line);
  }
}
