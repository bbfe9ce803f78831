package dev.thirdring.intake.dealer;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.customer.Reaches;
import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.customer.model.ReachKind;
import dev.thirdring.intake.dealer.model.AsTyped;
import dev.thirdring.intake.dealer.model.Report;
import dev.thirdring.intake.dealer.model.ReportColumn;
import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one report as people write it; all faults are told at once, each with its field. */
final class ReportCheck {
  private static final int DAYS_BACK = 366;
  private static final BigDecimal AMOUNT_BELOW = BigDecimal.valueOf(1_000_000_000);
  private static final String HOME_CURRENCY = "CNY";

  private final Map<ReportColumn, String> values;
  private final Catalogs.Snapshot codes;
  private final Reaches reaches;
  private final LocalDate today;
  private final List<FieldProblem> errors = new ArrayList<>();

  /** What was read; usable only without errors. */
  record Read(Report report, SeenCustomer customer) {}

  ReportCheck(
      Map<ReportColumn, String> values, Catalogs.Snapshot codes, Reaches reaches, LocalDate today) {
    this.values = values;
    this.codes = codes;
    this.reaches = reaches;
    this.today = today;
  }

  List<FieldProblem> errors() {
    return errors;
  }

  Optional<Read> read(ReportKind kind, String dealer) {
    values.keySet().forEach(this::storable);
    Optional<String> reference = needed(ReportColumn.REFERENCE);
    Optional<LocalDate> date = needed(ReportColumn.DATE).flatMap(this::date);
    Optional<String> product = product();
    Optional<Report.Price> price = price();
    SeenCustomer customer = customer();
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    boolean repair = kind == ReportKind.REPAIR;
    return Optional.of(
        new Read(
            new Report(
                kind,
                dealer,
                reference.orElseThrow(),
                date.orElseThrow(),
                product.orElseThrow(),
                value(ReportColumn.MODEL),
                value(ReportColumn.SERIAL),
                price,
                value(ReportColumn.FAULT).filter(any -> repair),
                value(ReportColumn.WORK).filter(any -> repair)),
            customer));
  }

  private void storable(ReportColumn column) {
    String text = values.get(column);
    if (text != null && text.indexOf('\0') >= 0) {
      refuse(column, "must not hold control characters");
    }
    if (text != null && text.length() > column.lengthMax()) {
      refuse(column, "at most " + column.lengthMax() + " characters");
    }
  }

  private Optional<String> value(ReportColumn column) {
    return Optional.ofNullable(values.get(column))
        .map(AsTyped::plain)
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> needed(ReportColumn column) {
    Optional<String> text = value(column);
    if (text.isEmpty()) {
      refuse(column, "must be given");
    }
    return text;
  }

  private Optional<LocalDate> date(String typed) {
    Optional<LocalDate> date = AsTyped.date(typed);
    if (date.isEmpty()) {
      refuse(ReportColumn.DATE, "must be a date such as 2026-11-21, 2026/11/21 or 2026年11月21日");
    } else if (date.get().isAfter(today) || date.get().isBefore(today.minusDays(DAYS_BACK))) {
      refuse(ReportColumn.DATE, "must lie within the last 366 days, today at the latest");
    }
    return date;
  }

  /** A code of the catalog, or one of its names. */
  private Optional<String> product() {
    Optional<String> typed = needed(ReportColumn.PRODUCT);
    Optional<String> code =
        typed.map(
            text ->
                codes.of(Catalog.PRODUCT).values().stream()
                    .filter(
                        entry ->
                            entry.nameZh().equals(text) || entry.nameEn().equalsIgnoreCase(text))
                    .map(entry -> entry.code())
                    .findFirst()
                    .orElse(text.toLowerCase(Locale.ROOT)));
    codes.refusal(Catalog.PRODUCT, ReportColumn.PRODUCT.code(), code).ifPresent(errors::add);
    return code;
  }

  private Optional<Report.Price> price() {
    Optional<String> typed = value(ReportColumn.AMOUNT);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Currency> currency = currency();
    Optional<BigDecimal> amount =
        AsTyped.amount(typed.get()).filter(number -> number.compareTo(AMOUNT_BELOW) < 0);
    if (amount.isEmpty()) {
      refuse(ReportColumn.AMOUNT, "must be an amount such as 1299 or 1,299.00, below 1000000000");
    }
    if (amount.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    try {
      BigDecimal minor =
          amount.get().movePointRight(Math.max(0, currency.get().getDefaultFractionDigits()));
      return Optional.of(
          new Report.Price(minor.longValueExact(), currency.get().getCurrencyCode()));
    } catch (ArithmeticException tooFine) {
      refuse(ReportColumn.AMOUNT, "must have no more decimals than the currency");
      return Optional.empty();
    }
  }

  private Optional<Currency> currency() {
    try {
      return Optional.of(
          Currency.getInstance(
              value(ReportColumn.CURRENCY).orElse(HOME_CURRENCY).toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      refuse(ReportColumn.CURRENCY, "must be a currency of ISO 4217 such as CNY");
      return Optional.empty();
    }
  }

  private SeenCustomer customer() {
    Optional<String> phone = reach(ReportColumn.CUSTOMER_PHONE, ReachKind.PHONE);
    Optional<String> email = reach(ReportColumn.CUSTOMER_EMAIL, ReachKind.EMAIL);
    if (value(ReportColumn.CUSTOMER_PHONE).isEmpty()
        && value(ReportColumn.CUSTOMER_EMAIL).isEmpty()) {
      refuse(ReportColumn.CUSTOMER_PHONE, "must be given, or customerEmail");
    }
    return new SeenCustomer(
        value(ReportColumn.CUSTOMER_NAME), phone, email, Optional.empty(), Optional.empty());
  }

  private Optional<String> reach(ReportColumn column, ReachKind kind) {
    Optional<String> typed = value(column);
    Optional<String> normal = typed.flatMap(text -> reaches.normal(kind, text));
    if (typed.isPresent() && normal.isEmpty()) {
      refuse(column, reaches.allowed(kind));
    }
    return normal;
  }

  private void refuse(ReportColumn column, String allowed) {
    errors.add(new FieldProblem(column.code(), allowed));
  }
}
