package dev.thirdring.smsnotification.template.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in one language with placeholders such as {@code {ticketNumber}} (N1). */
public record TemplateText(String text) {
  /** The longest message that may come of a template. */
  public static final int LENGTH_MAX = 500;

  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern SIGNATURE = Pattern.compile("(?s)(【[^【】]+】|\\[[^\\[\\]]+]).*");

  /** All that is wrong with this text for the occasion; nothing if it can be used. */
  public List<TextFault> faults(Occasion occasion) {
    List<TextFault> faults = new ArrayList<>();
    if (!SIGNATURE.matcher(text).matches()) {
      faults.add(new TextFault.NoSignature());
    }
    if (!text.contains("{" + Placeholder.TICKET_NUMBER.word() + "}")) {
      faults.add(new TextFault.NoTicketNumber());
    }
    String rest = SLOT.matcher(text).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      faults.add(new TextFault.StrayBrace());
    }
    int length = rest.length();
    for (String word : words()) {
      Placeholder placeholder = Placeholder.of(word).filter(occasion::offers).orElse(null);
      if (placeholder == null) {
        faults.add(new TextFault.NotOffered(word));
      } else {
        length += placeholder.lengthMax();
      }
    }
    if (length > LENGTH_MAX) {
      faults.add(new TextFault.TooLong(LENGTH_MAX));
    }
    return List.copyOf(faults);
  }

  /** The message; a value is cut at its placeholder's length and never read as a template again. */
  public String render(Map<Placeholder, String> values) {
    return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value(slot, values)));
  }

  private static String value(MatchResult slot, Map<Placeholder, String> values) {
    return Placeholder.of(slot.group(1))
        .map(placeholder -> cut(values.getOrDefault(placeholder, ""), placeholder.lengthMax()))
        .orElse("");
  }

  private static String cut(String value, int lengthMax) {
    String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.length() <= lengthMax) {
      return line;
    }
    int end = lengthMax - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private List<String> words() {
    return SLOT.matcher(text).results().map(slot -> slot.group(1)).toList();
  }
}
