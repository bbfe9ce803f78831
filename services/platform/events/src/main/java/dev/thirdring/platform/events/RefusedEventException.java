package dev.thirdring.platform.events;

/**
 * This event can never be taken: it contradicts what the service knows. The reason travels with the
 * dead letter.
 */
public class RefusedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedEventException(String reason) {
    super(reason);
  }
}
