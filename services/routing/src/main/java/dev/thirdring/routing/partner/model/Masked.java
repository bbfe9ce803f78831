package dev.thirdring.routing.partner.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text without the numbers and addresses by which somebody could be found. */
public final class Masked {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}.-]{1,253}");
  private static final Pattern NUMBER =
      Pattern.compile("\\+?\\p{Nd}(?:[ .()-]?\\p{Nd}){6,19}[Xx]?");
  private static final int SHOWN = 2;

  private Masked() {}

  public static String text(String text) {
    return NUMBER.matcher(ADDRESS.matcher(text).replaceAll("***@***")).replaceAll(Masked::number);
  }

  /** Its last two digits, so that people can tell two numbers apart. */
  private static String number(java.util.regex.MatchResult found) {
    String number = found.group();
    return Matcher.quoteReplacement("***" + number.substring(number.length() - SHOWN));
  }
}
