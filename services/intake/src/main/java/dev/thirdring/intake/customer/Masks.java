package dev.thirdring.intake.customer;

/** Personal data for eyes that need only to recognise it. */
public final class Masks {
  private Masks() {}

  /** {@code 王小明} becomes {@code 王**}; {@code Jane Roe} becomes {@code J*******}. */
  public static String name(String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** {@code +8613800138000} becomes {@code +86138****8000}. */
  public static String phone(String e164) {
    if (e164 == null) {
      return null;
    }
    int shown = Math.min(4, e164.length() / 3);
    int hidden = Math.min(4, e164.length() - shown);
    int from = e164.length() - shown - hidden;
    return e164.substring(0, from) + "*".repeat(hidden) + e164.substring(e164.length() - shown);
  }

  /** {@code jane@example.com} becomes {@code j***@example.com}. */
  public static String email(String email) {
    if (email == null) {
      return null;
    }
    int at = email.indexOf('@');
    return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
  }
}
