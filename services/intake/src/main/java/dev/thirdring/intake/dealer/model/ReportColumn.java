package dev.thirdring.intake.dealer.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field of a report: in JSON by its code, in a sheet by any of its names. */
public enum ReportColumn {
  REFERENCE("reference", "单号", "Reference", "示例EXAMPLE-1", 64),
  DATE("date", "日期", "Date", "2026/11/21", 30),
  PRODUCT("product", "产品", "Product", "vehicle", 63),
  MODEL("model", "型号", "Model", "TR-7", 100),
  SERIAL("serial", "序列号", "Serial number", "LSVAA49J132047371", 100),
  AMOUNT("amount", "金额", "Amount", "128,800.00", 30),
  CURRENCY("currency", "币种", "Currency", "CNY", 3),
  CUSTOMER_NAME("customerName", "客户姓名", "Customer name", "王小明", 200),
  CUSTOMER_PHONE("customerPhone", "客户电话", "Customer phone", "138 0013 8000", 40),
  CUSTOMER_EMAIL("customerEmail", "客户邮箱", "Customer e-mail", "xiaoming@example.com", 320),
  FAULT("fault", "故障", "Fault", "发动机异响", 1000),
  WORK("work", "维修内容", "Work done", "更换皮带", 1000);

  private final String code;
  private final String zh;
  private final String en;
  private final String example;
  private final int lengthMax;

  ReportColumn(String code, String zh, String en, String example, int lengthMax) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.example = example;
    this.lengthMax = lengthMax;
  }

  public String code() {
    return code;
  }

  public String example() {
    return example;
  }

  public int lengthMax() {
    return lengthMax;
  }

  /** As it heads a column of the template. */
  public String header() {
    return zh + " " + en;
  }

  public static List<ReportColumn> of(ReportKind kind) {
    return Arrays.stream(values())
        .filter(column -> kind == ReportKind.REPAIR || (column != FAULT && column != WORK))
        .toList();
  }

  /** The column with this heading: Chinese, English, both, or the code. */
  public static Optional<ReportColumn> headed(String heading) {
    String wanted = plain(heading);
    return Arrays.stream(values())
        .filter(
            column ->
                List.of(column.zh, column.en, column.code, column.header()).stream()
                    .anyMatch(name -> plain(name).equals(wanted)))
        .findFirst();
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
