package dev.thirdring.fieldservice.difficulty.model;

import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.TicketId;
import java.time.Instant;
import java.util.Optional;

/** A difficulty on site: reported, answered (V4). */
public sealed interface Difficulty {

  Reported reported();

  /**
   * Waits for the office.
   *
   * @param dueAt until when it had to be reported
   * @param takenDownBy who in the office took it down by telephone
   */
  record Reported(
      DifficultyId id,
      OrderId order,
      TicketId ticket,
      String engineer,
      Account account,
      Instant arisenAt,
      Instant dueAt,
      Instant at,
      Optional<String> takenDownBy)
      implements Difficulty {
    @Override
    public Reported reported() {
      return this;
    }

    public boolean inTime() {
      return !at.isAfter(dueAt);
    }

    /** Empty when the engineer would answer the own report. */
    public Optional<Answered> answer(Ruling ruling) {
      return ruling.by().equals(engineer)
          ? Optional.empty()
          : Optional.of(new Answered(this, ruling));
    }
  }

  /** The engineer knows how to go on. */
  record Answered(Reported reported, Ruling ruling) implements Difficulty {}

  /** What the office decided. */
  record Ruling(String text, String by, Instant at) {}
}
