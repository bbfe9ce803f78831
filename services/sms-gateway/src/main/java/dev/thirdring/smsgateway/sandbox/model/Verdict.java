package dev.thirdring.smsgateway.sandbox.model;

/** What becomes of a submission. */
public sealed interface Verdict {

  /** Came too late to be of use: not sent. */
  record Expired() implements Verdict {}

  record Delivered() implements Verdict {}

  record Failed(String reason) implements Verdict {}
}
