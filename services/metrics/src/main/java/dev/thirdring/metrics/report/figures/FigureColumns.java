package dev.thirdring.metrics.report.figures;

import dev.thirdring.metrics.figure.FigureShown;
import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.figure.model.Unit;
import dev.thirdring.metrics.report.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures as rows of a table, beside those of the period before. */
final class FigureColumns {
  private static final List<Name> COLUMNS =
      List.of(
          new Name("分组方式", "by"),
          new Name("分组", "group"),
          new Name("代码", "code"),
          new Name("口径", "variant"),
          new Name("指标", "figure"),
          new Name("分子", "numerator"),
          new Name("分母", "denominator"),
          new Name("数值", "value"),
          new Name("单位", "unit"),
          new Name("上期", "period before"),
          new Name("变化", "change"),
          new Name("目标下限", "target at least"),
          new Name("目标上限", "target at most"),
          new Name("达标", "within target"));
  private static final Name YES = new Name("是", "yes");
  private static final Name NO = new Name("否", "no");

  private FigureColumns() {}

  /** What a row is of, in both periods. */
  private record Key(String code, String variant, String group) {
    static Key of(FigureShown figure) {
      return new Key(figure.code(), figure.variant(), figure.group());
    }
  }

  static Table table(Optional<By> by, List<FigureShown> figures, List<FigureShown> before) {
    Map<Key, FigureShown> then = new HashMap<>();
    before.forEach(figure -> then.put(Key.of(figure), figure));
    List<List<Object>> rows =
        figures.stream().map(figure -> row(by, figure, then.get(Key.of(figure)))).toList();
    String code = by.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("all");
    return new Table(code, title(by), COLUMNS, rows);
  }

  private static List<Object> row(Optional<By> by, FigureShown figure, FigureShown before) {
    Target target = figure.target();
    BigDecimal then = before == null ? null : before.value();
    List<Object> row = new ArrayList<>();
    row.add(by.map(FigureColumns::title).orElse(null));
    row.add(figure.group());
    row.add(figure.code());
    row.add(figure.variant());
    row.add(figure.name());
    row.add(figure.numerator());
    row.add(figure.denominator());
    row.add(figure.value());
    row.add(unit(figure.unit()));
    row.add(then);
    row.add(then == null || figure.value() == null ? null : figure.value().subtract(then));
    row.add(target == null ? null : target.atLeast());
    row.add(target == null ? null : target.atMost());
    row.add(figure.withinTarget() == null ? null : figure.withinTarget() ? YES : NO);
    return Collections.unmodifiableList(row);
  }

  static Name unit(Unit unit) {
    return switch (unit) {
      case COUNT -> new Name("次", "count");
      case PERCENT -> new Name("%", "%");
      case PER_MILLION -> new Name("每百万", "per million");
      case SECONDS -> new Name("秒", "s");
      case POINTS -> new Name("分", "points");
      case MEAN -> new Name("平均", "mean");
      case MINOR_UNITS -> new Name("分（币）", "minor units");
    };
  }

  private static Name title(Optional<By> by) {
    return by.map(FigureColumns::title).orElse(new Name("全部", "All together"));
  }

  private static Name title(By by) {
    return switch (by) {
      case DEPARTMENT -> new Name("部门", "Department");
      case CHANNEL -> new Name("渠道", "Channel");
      case CATEGORY -> new Name("类别", "Category");
      case TIER -> new Name("客户等级", "Tier");
      case QUEUE -> new Name("队列", "Queue");
      case AGENT -> new Name("坐席", "Agent");
      case TEAM -> new Name("班组", "Team");
      case CENTRE -> new Name("中心", "Centre");
      case BRAND -> new Name("品牌", "Brand");
      case CALL_TYPE -> new Name("呼叫类型", "Type of call");
      case LINE -> new Name("线路", "Line");
      case HALF_HOUR, HOUR, DAY, WEEK, MONTH -> new Name("时间", "Time");
    };
  }
}
