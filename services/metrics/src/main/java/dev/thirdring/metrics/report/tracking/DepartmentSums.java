package dev.thirdring.metrics.report.tracking;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What each department had of the month's tickets, and what became of them. */
final class DepartmentSums {
  private static final Set<String> SATISFIED =
      Set.of("VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED");
  private static final Set<String> UNREACHED = Set.of("UNREACHED", "NO_ANSWER");

  private static final List<Name> COLUMNS =
      List.of(
          new Name("责任部门", "department"),
          new Name("受理", "tickets"),
          new Name("已回复", "answered"),
          new Name("按时", "on time"),
          new Name("逾期", "late"),
          new Name("未到期未回复", "open"),
          new Name("办结", "settled"),
          new Name("补偿笔数", "compensated"),
          new Name("回访接通", "reached"),
          new Name("满意", "satisfied"),
          new Name("重复投诉", "repeated"));

  private DepartmentSums() {}

  static Table of(List<TrackedTicket> tickets) {
    Map<String, long[]> sums = new TreeMap<>();
    tickets.forEach(
        ticket -> {
          String department = Objects.requireNonNullElse(ticket.department(), "");
          add(sums.computeIfAbsent(department, none -> new long[COLUMNS.size() - 1]), ticket);
        });
    return new Table(
        "departments",
        new Name("按部门汇总", "By department"),
        COLUMNS,
        sums.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).toList());
  }

  private static void add(long[] sums, TrackedTicket ticket) {
    boolean[] counts = {
      true,
      ticket.answeredAt() != null,
      Boolean.TRUE.equals(ticket.inTime()),
      Boolean.FALSE.equals(ticket.inTime()),
      ticket.inTime() == null,
      ticket.settledAt() != null,
      !ticket.granted().isEmpty(),
      ticket.satisfaction() != null && !UNREACHED.contains(ticket.satisfaction()),
      ticket.satisfaction() != null && SATISFIED.contains(ticket.satisfaction()),
      ticket.repeated() != null
    };
    for (int place = 0; place < counts.length; place++) {
      sums[place] += counts[place] ? 1 : 0;
    }
  }

  private static List<Object> row(String department, long[] sums) {
    Object name = department.isEmpty() ? new Name("（未派单）", "(none)") : department;
    Object[] row = new Object[COLUMNS.size()];
    row[0] = name;
    for (int place = 0; place < sums.length; place++) {
      row[place + 1] = sums[place];
    }
    return Arrays.asList(row);
  }
}
