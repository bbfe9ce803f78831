package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportGrade;
import dev.thirdring.contracts.intake.SalesReportSection;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tables of ten days' reports; kinds and grades that nobody used are 0 and stand there. */
final class SalesTables {
  private static final Name ENTRIES = new Name("事项", "entries");
  private static final Name ANSWERED = new Name("已答复", "answered");
  private static final Name OPEN = new Name("未答复", "open");
  private static final Name ON_TIME = new Name("按时", "on time");
  private static final Name REGION = new Name("分公司", "branch");
  private static final Name GRADE = new Name("评级", "grade");
  private static final Name REPORTS = new Name("份数", "reports");

  private SalesTables() {}

  static List<Table> of(List<SalesReports.Known> reports, List<SalesReports.Kind> kinds) {
    return List.of(byKind(kinds), byPerson(reports), byBranch(reports), grades(reports));
  }

  private static Table byKind(List<SalesReports.Kind> kinds) {
    Map<String, SalesReports.Kind> known =
        kinds.stream().collect(Collectors.toMap(SalesReports.Kind::section, kind -> kind));
    return new Table(
        "kinds",
        new Name("按类别", "By kind"),
        List.of(new Name("类别", "kind"), ENTRIES, ANSWERED, OPEN),
        Arrays.stream(SalesReportSection.values())
            .map(
                section -> {
                  SalesReports.Kind kind =
                      known.getOrDefault(
                          section.name(), new SalesReports.Kind(section.name(), 0, 0));
                  return row(
                      name(section),
                      kind.entries(),
                      kind.answered(),
                      kind.entries() - kind.answered());
                })
            .toList());
  }

  private static Table byPerson(List<SalesReports.Known> reports) {
    return new Table(
        "salespeople",
        new Name("按销售员", "By salesperson"),
        List.of(
            REGION,
            new Name("销售员", "salesperson"),
            new Name("是否按时", "on time"),
            GRADE,
            ENTRIES,
            ANSWERED,
            OPEN),
        reports.stream()
            .map(
                report ->
                    row(
                        report.region(),
                        report.salesperson(),
                        report.late() ? new Name("否", "no") : new Name("是", "yes"),
                        report.grade() == null
                            ? null
                            : name(SalesReportGrade.valueOf(report.grade())),
                        report.entries(),
                        report.answered(),
                        report.entries() - report.answered()))
            .toList());
  }

  private static Table byBranch(List<SalesReports.Known> reports) {
    Map<String, List<SalesReports.Known>> branches =
        reports.stream()
            .collect(
                Collectors.groupingBy(
                    SalesReports.Known::region, TreeMap::new, Collectors.toList()));
    return new Table(
        "branches",
        new Name("按分公司", "By branch"),
        List.of(REGION, REPORTS, ON_TIME, ENTRIES, ANSWERED, OPEN),
        branches.entrySet().stream()
            .map(
                branch -> {
                  List<SalesReports.Known> all = branch.getValue();
                  long entries = all.stream().mapToLong(SalesReports.Known::entries).sum();
                  long answered = all.stream().mapToLong(SalesReports.Known::answered).sum();
                  return row(
                      branch.getKey(),
                      (long) all.size(),
                      count(all, report -> !report.late()),
                      entries,
                      answered,
                      entries - answered);
                })
            .toList());
  }

  private static Table grades(List<SalesReports.Known> reports) {
    List<List<Object>> rows =
        Arrays.stream(SalesReportGrade.values())
            .map(
                grade ->
                    row(name(grade), count(reports, report -> grade.name().equals(report.grade()))))
            .collect(Collectors.toList());
    rows.add(row(new Name("未评级", "none yet"), count(reports, report -> report.grade() == null)));
    return new Table("grades", new Name("评级分布", "Grades"), List.of(GRADE, REPORTS), rows);
  }

  private static long count(
      List<SalesReports.Known> reports, Predicate<SalesReports.Known> counted) {
    return reports.stream().filter(counted).count();
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  private static Name name(SalesReportSection section) {
    return switch (section) {
      case QUESTION -> new Name("问题", "questions");
      case SUGGESTION -> new Name("建议", "suggestions");
      case SALES_NEWS -> new Name("销售动态", "sales news");
      case COMPETITOR_PRICE -> new Name("竞争对手价格", "competitors' prices");
      case COMPETITOR_PROMOTION -> new Name("竞争对手促销", "competitors' promotions");
    };
  }

  private static Name name(SalesReportGrade grade) {
    return switch (grade) {
      case EXCELLENT -> new Name("优", "excellent");
      case GOOD -> new Name("良", "good");
      case FAIR -> new Name("中", "fair");
      case POOR -> new Name("差", "poor");
    };
  }
}
