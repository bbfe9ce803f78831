package dev.thirdring.smsnotification.recipient;

import java.time.Instant;

/** A customer's word on whether to be written to. */
record OptOut(boolean optedOut, String changedBy, Instant changedAt, long version) {
  static final OptOut NEVER_ASKED = new OptOut(false, null, null, 0);
}
