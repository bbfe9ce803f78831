package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.smsgateway.sandbox.model.Verdict;

/** A verdict as it is stored and shown. */
enum SandboxStatus {
  DELIVERED,
  FAILED,
  EXPIRED;

  static SandboxStatus of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Delivered delivered -> DELIVERED;
      case Verdict.Failed failed -> FAILED;
      case Verdict.Expired expired -> EXPIRED;
    };
  }
}
