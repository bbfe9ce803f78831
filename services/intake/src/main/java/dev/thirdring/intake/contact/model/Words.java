package dev.thirdring.intake.contact.model;

import java.util.regex.Pattern;

/** Words of a stranger as a ticket or contact can hold them. */
public final class Words {
  public static final int TEXT_MAX = 20_000;
  private static final int SUBJECT_MAX = 200;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Words() {}

  /** Without characters that no table holds and no reader sees. */
  public static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    return CONTROLS.matcher(lines).replaceAll("").replaceAll("\\n{4,}", "\n\n\n").strip();
  }

  public static String line(String text, int most) {
    return cut(SPACES.matcher(clean(text)).replaceAll(" "), most);
  }

  public static String subject(String text) {
    String line = line(text, SUBJECT_MAX);
    return line.isEmpty() ? "(no subject 无主题)" : line;
  }

  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
