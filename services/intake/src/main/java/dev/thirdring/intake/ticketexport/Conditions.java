package dev.thirdring.intake.ticketexport;

import dev.thirdring.intake.customer.Masks;
import dev.thirdring.intake.customer.PhoneNumbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A filter for the record: what was searched for in words or by number names somebody. */
final class Conditions {
  private static final String LEFT_OUT = "***";

  private Conditions() {}

  static String shown(Map<String, List<String>> given, PhoneNumbers numbers) {
    Map<String, List<String>> shown = new TreeMap<>(given);
    shown.computeIfPresent("text", (name, values) -> List.of(LEFT_OUT));
    shown.computeIfPresent("sourceReference", (name, values) -> List.of(LEFT_OUT));
    shown.computeIfPresent(
        "phone",
        (name, values) ->
            values.stream()
                .map(typed -> numbers.toE164(typed).map(Masks::phone).orElse(LEFT_OUT))
                .toList());
    return shown.toString();
  }
}
