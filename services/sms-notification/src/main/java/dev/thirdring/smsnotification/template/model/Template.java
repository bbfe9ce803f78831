package dev.thirdring.smsnotification.template.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is written on an occasion.
 *
 * @param validity how long after the occasion a message is still of use (N2)
 * @param enabled false: nobody is written to on this occasion
 */
public record Template(
    Occasion occasion, TemplateText zh, TemplateText en, Duration validity, boolean enabled) {

  public TemplateText text(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /** What is wrong with the texts; languages without faults are absent. */
  public Map<Language, List<TextFault>> faults() {
    Map<Language, List<TextFault>> faults = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<TextFault> found = text(language).faults(occasion);
      if (!found.isEmpty()) {
        faults.put(language, found);
      }
    }
    return faults;
  }
}
