package dev.thirdring.platform.http;

import java.util.regex.Pattern;

/** The caller's name for one act of creating, bound to who calls and to what was asked. */
public record IdempotencyKey(String actor, String key, String requestHash) {
  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{8,128}");

  public static IdempotencyKey of(String actor, String header, byte[] request) {
    if (header == null || !ALLOWED.matcher(header).matches()) {
      throw new ProblemException(
          Problem.invalid(
              "Idempotency-Key",
              "must be sent: 8 to 128 visible ASCII characters, new for each act"));
    }
    return new IdempotencyKey(actor, header, Sha256.hex(request));
  }
}
