package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Language;
import java.math.BigDecimal;

/** What writers say besides the report's own words, and values as text. */
final class Words {
  static final Name VALUE = new Name("本期", "this period");
  static final Name BEFORE = new Name("上期", "period before");
  static final Name AT_LEAST = new Name("目标下限", "target at least");
  static final Name AT_MOST = new Name("目标上限", "target at most");
  static final Name CHARTS = new Name("图表", "Charts");
  static final Name PERIOD = new Name("期间", "Period");
  static final Name ZONE = new Name("时区", "Time zone");
  static final Name TARGET = new Name("目标", "target");

  private Words() {}

  static String text(Object value, Language language) {
    return switch (value) {
      case null -> "";
      case Name name -> language.of(name);
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }
}
