package dev.thirdring.intake.erasure.model;

import java.util.List;
import java.util.UUID;

/** What stands in the way of an erasure. */
public sealed interface Obstacle {
  record ErasedAlready() implements Obstacle {}

  /** The file was taken up by another, which has to be erased. */
  record Merged(UUID into) implements Obstacle {}

  /** Somebody still works for this customer. */
  record OpenTickets(List<String> numbers, int more) implements Obstacle {}

  record Decided() implements Obstacle {}

  /** Nobody approves what they asked for. */
  record OwnRequest() implements Obstacle {}
}
