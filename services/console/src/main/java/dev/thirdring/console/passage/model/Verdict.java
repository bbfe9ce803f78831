package dev.thirdring.console.passage.model;

/** Whether a request may pass. */
public sealed interface Verdict {

  /**
   * @param service the service's name
   * @param uri path and query at the service
   */
  record Passes(String service, String uri) implements Verdict {}

  record Refused(Refusal why) implements Verdict {}
}
