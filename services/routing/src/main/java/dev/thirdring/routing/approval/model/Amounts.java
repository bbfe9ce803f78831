package dev.thirdring.routing.approval.model;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Amounts in minor units of currencies of ISO 4217. */
public final class Amounts {
  private Amounts() {}

  /** Empty for codes that are none, and for those without amounts, such as XXX and gold. */
  public static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code))
          .filter(one -> one.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** 5000 fen are {@code 50.00}, 5000 yen are {@code 5000}. */
  public static String plain(long minorUnits, String code) {
    int digits = currency(code).map(Currency::getDefaultFractionDigits).orElse(0);
    return BigDecimal.valueOf(minorUnits, digits).toPlainString();
  }
}
