package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.cost.model.Cost;
import dev.thirdring.metrics.cost.model.CostKind;
import dev.thirdring.metrics.entry.Cells;
import dev.thirdring.metrics.entry.Column;
import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Costs as a sheet; amounts there are in whole units, as accounts have them. */
final class CostColumns {
  private static final Map<String, CostKind> KINDS =
      Map.of(
          "fixed", CostKind.FIXED,
          "固定", CostKind.FIXED,
          "variable", CostKind.VARIABLE,
          "变动", CostKind.VARIABLE);
  private static final Column REFERENCE =
      Column.needed("reference", "编号", "Reference", "EXAMPLE-1");
  private static final Column CENTRE = Column.optional("centre", "中心", "Centre", "上海");
  private static final Column KIND = Column.needed("kind", "类别", "Kind", "固定");
  private static final Column WHAT = Column.optional("what", "说明", "What", "房租");
  private static final Column FIRST = Column.needed("firstDay", "开始日期", "First day", "2026-11-01");
  private static final Column LAST = Column.needed("lastDay", "结束日期", "Last day", "2026-11-30");
  private static final Column AMOUNT = Column.needed("amount", "金额", "Amount", "120,000.00");
  private static final Column CURRENCY = Column.needed("currency", "币种", "Currency", "CNY");

  static final Sheet SHEET =
      new Sheet(List.of(REFERENCE, CENTRE, KIND, WHAT, FIRST, LAST, AMOUNT, CURRENCY));

  private CostColumns() {}

  /** Absent where something cannot be read: then the row has problems. */
  static Optional<Cost> read(SheetLine row) {
    Optional<String> reference =
        row.read(REFERENCE, CostColumns::reference, CostRequest.REFERENCE_SAYS);
    Optional<String> centre = row.read(CENTRE, CostColumns::reference, CostRequest.REFERENCE_SAYS);
    Optional<CostKind> kind =
        row.read(
            KIND,
            text -> Optional.ofNullable(KINDS.get(text.toLowerCase(Locale.ROOT))),
            "must be fixed or variable (固定, 变动)");
    Optional<LocalDate> first = row.read(FIRST, Cells::date, "must be a day such as 2026-11-01");
    Optional<LocalDate> last = row.read(LAST, Cells::date, "must be a day such as 2026-11-30");
    Optional<Currency> currency =
        row.read(CURRENCY, CostColumns::currency, "must be a currency of ISO 4217, such as CNY");
    Optional<Long> minor =
        currency.flatMap(
            in ->
                row.read(
                    AMOUNT,
                    text -> Cells.amount(text).flatMap(amount -> minor(amount, in)),
                    "must be an amount such as 1299.50, with the currency's decimals at most"));
    String what = row.text(WHAT);
    if (what.length() > 200) {
      row.wrong(WHAT, "must have at most 200 characters");
    }
    return row.problems().isEmpty()
        ? Optional.of(
            new Cost(
                reference.orElseThrow(),
                centre.orElse(""),
                kind.orElseThrow(),
                what,
                first.orElseThrow(),
                last.orElseThrow(),
                minor.orElseThrow(),
                currency.orElseThrow().getCurrencyCode()))
        : Optional.empty();
  }

  private static Optional<String> reference(String text) {
    return Optional.of(text).filter(name -> name.matches(CostRequest.REFERENCE));
  }

  private static Optional<Currency> currency(String text) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<Long> minor(BigDecimal amount, Currency currency) {
    BigDecimal scaled = amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
    return scaled.stripTrailingZeros().scale() <= 0
            && scaled.compareTo(BigDecimal.valueOf(CostRequest.MINOR_MAX)) <= 0
        ? Optional.of(scaled.longValueExact())
        : Optional.empty();
  }
}
