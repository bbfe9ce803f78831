package dev.thirdring.metrics.call;

import dev.thirdring.contracts.telephony.CallStepTold;

/** Tells at a glance that a step is valid: its names are ASCII, as nearly all are. */
final class PlainCalls {
  private static final int NAME_MAX = 64;
  private static final int RINGS_MAX = 100;
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char letter = 0; letter < PLAIN.length; letter++) {
      PLAIN[letter] =
          letter >= 'a' && letter <= 'z'
              || letter >= 'A' && letter <= 'Z'
              || letter >= '0' && letter <= '9'
              || "+*#@._:/ -".indexOf(letter) >= 0;
    }
  }

  private PlainCalls() {}

  static boolean isPlain(CallStepTold event) {
    return event.callId() != null
        && event.stepId() != null
        && event.kind() != null
        && event.at() != null
        && event.caller() == null
        && isPlain(event.callId())
        && isPlain(event.stepId())
        && isPlain(event.line())
        && isPlain(event.callType())
        && isPlain(event.queue())
        && isPlain(event.agent())
        && isPlain(event.tier())
        && isPlain(event.centre())
        && isPlain(event.matter())
        && (event.rings() == null || event.rings() >= 0 && event.rings() <= RINGS_MAX);
  }

  private static boolean isPlain(String name) {
    if (name == null) {
      return true;
    }
    if (name.isEmpty() || name.length() > NAME_MAX) {
      return false;
    }
    for (int index = 0; index < name.length(); index++) {
      char letter = name.charAt(index);
      if (letter >= PLAIN.length || !PLAIN[letter]) {
        return false;
      }
    }
    return true;
  }
}
