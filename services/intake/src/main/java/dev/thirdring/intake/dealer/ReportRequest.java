package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportColumn;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase or a repair, as typed.
 *
 * @param reference the dealer's own; sending it again changes nothing
 * @param product code or name of a product
 * @param fault what was wrong; of repairs only
 * @param work what was done; of repairs only
 */
public record ReportRequest(
    @Schema(examples = {"S-2026-1042"}) String reference,
    @Schema(examples = {"2026-11-21"}) String date,
    @Schema(examples = {"vehicle"}) String product,
    String model,
    String serial,
    @Schema(examples = {"128800.00"}) String amount,
    @Schema(examples = {"CNY"}) String currency,
    String customerName,
    @Schema(examples = {"138 0013 8000"}) String customerPhone,
    String customerEmail,
    String fault,
    String work) {

  Map<ReportColumn, String> values() {
    Map<ReportColumn, String> values = new EnumMap<>(ReportColumn.class);
    values.put(ReportColumn.REFERENCE, reference);
    values.put(ReportColumn.DATE, date);
    values.put(ReportColumn.PRODUCT, product);
    values.put(ReportColumn.MODEL, model);
    values.put(ReportColumn.SERIAL, serial);
    values.put(ReportColumn.AMOUNT, amount);
    values.put(ReportColumn.CURRENCY, currency);
    values.put(ReportColumn.CUSTOMER_NAME, customerName);
    values.put(ReportColumn.CUSTOMER_PHONE, customerPhone);
    values.put(ReportColumn.CUSTOMER_EMAIL, customerEmail);
    values.put(ReportColumn.FAULT, fault);
    values.put(ReportColumn.WORK, work);
    return values;
  }
}
