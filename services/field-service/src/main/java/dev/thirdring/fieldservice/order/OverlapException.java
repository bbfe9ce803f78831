package dev.thirdring.fieldservice.order;

/** The database refused an appointment because the engineer has another one then (V7). */
class OverlapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverlapException(Throwable cause) {
    super(cause);
  }
}
