package dev.thirdring.intake.webmessage.model;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of an answer what would tell a reader of the receipt who the customer is. */
public final class Redaction {
  private static final String LEFT_OUT = "***";
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{Alnum}０-９Ａ-Ｚａ-ｚ．＿._%+-]{1,64}[@＠][\\p{Alnum}０-９Ａ-Ｚａ-ｚ．.-]{1,255}");
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          "(?<!\\p{Nd})(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))[+＋]?\\p{Nd}(?:[ 　‐-―－-]?\\p{Nd}){6,20}");

  private Redaction() {}

  /**
   * @param names of the customer, left out wherever they stand
   */
  public static String of(String text, List<String> names) {
    String shown = ADDRESS.matcher(text).replaceAll(LEFT_OUT);
    shown = LONG_NUMBER.matcher(shown).replaceAll(LEFT_OUT);
    for (String name : names) {
      shown = name.isBlank() ? shown : shown.replace(name.strip(), LEFT_OUT);
    }
    return shown;
  }
}
