package dev.thirdring.intake.businesssystem;

/** A call that brought no answer; its message names no customer. */
class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final SystemStatus status;

  CallFailedException(SystemStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  SystemStatus status() {
    return status;
  }
}
