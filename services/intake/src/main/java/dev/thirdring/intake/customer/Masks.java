package dev.thirdring.intake.customer;

import java.util.Locale;

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

  /** {@code 上海市长宁区…} becomes {@code 上海市***}. */
  public static String post(String address) {
    if (address == null) {
      return null;
    }
    int shown = Math.min(3, address.codePointCount(0, address.length()) / 3);
    return address.substring(0, address.offsetByCodePoints(0, shown)) + "***";
  }

  /** The value of a field of the customer file; what is no personal data stays. */
  public static String field(String field, String value) {
    return switch (field.toLowerCase(Locale.ROOT)) {
      case "name" -> name(value);
      case "phone" -> phone(value);
      case "email" -> email(value);
      case "post" -> post(value);
      default -> value;
    };
  }
}
