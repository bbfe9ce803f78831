package dev.thirdring.metrics.figure;

/** The storage gave up adding: the range holds too much. */
class TookTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
