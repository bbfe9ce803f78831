package dev.thirdring.metrics.telephony;

/** Another reader counted this already: whoever no longer owns a partition changes nothing. */
class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OvertakenException(String topic) {
    super("another reader of " + topic + " was faster");
  }
}
