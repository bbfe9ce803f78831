package dev.thirdring.metrics.cost.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cost of a stretch of days.
 *
 * @param reference the sender's own name for it: the same again is the same cost
 * @param firstDay of the centre's calendar, as the last: both belong to it
 * @param minor fen, cents
 */
public record Cost(
    String reference,
    String centre,
    CostKind kind,
    String what,
    LocalDate firstDay,
    LocalDate lastDay,
    long minor,
    String currency) {
  public static final long DAYS_MAX = 366;
  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);

  /** What is wrong, by field; nothing where it can be taken. */
  public Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (firstDay.isBefore(OLDEST) || firstDay.isAfter(NEWEST)) {
      problems.put("firstDay", "must be in the years from 2000 to 2100");
    }
    if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) >= DAYS_MAX) {
      problems.put("lastDay", "must be 0 to 365 days after firstDay");
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
      problems.put("currency", "must be a currency of ISO 4217, such as CNY");
    }
    return problems;
  }
}
