package dev.thirdring.smsgateway.sandbox.model;

import java.time.Instant;

/**
 * A telephone network that reaches everybody except numbers made for failing.
 *
 * @param failingSuffix last digits of numbers that fail; empty: none fails
 */
public record SandboxNetwork(String failingSuffix) {

  /** A message is refused from {@code sendBefore} on, not sent late (N2). */
  public Verdict send(Submission submission, Instant now) {
    if (!now.isBefore(submission.sendBefore())) {
      return new Verdict.Expired();
    }
    if (!failingSuffix.isEmpty() && submission.to().e164().endsWith(failingSuffix)) {
      return new Verdict.Failed("the number ends in " + failingSuffix + ", which fails here");
    }
    return new Verdict.Delivered();
  }
}
