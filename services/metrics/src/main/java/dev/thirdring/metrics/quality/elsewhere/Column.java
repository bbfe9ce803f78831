package dev.thirdring.metrics.quality.elsewhere;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is told of a call that was monitored elsewhere, and how a sheet heads it. */
enum Column {
  SOURCE("source", "来源 source", "qm-system"),
  REFERENCE("reference", "编号 reference", "example-0001"),
  AGENT("agent", "坐席 agent", "agent1"),
  CALL_ID("callId", "呼叫编号 call id", "c-1042"),
  AT("at", "呼叫时间 call time", "2026-11-25T09:30:00+08:00"),
  CALL_TYPE("callType", "呼叫类型 call type", "billing"),
  SCORE("score", "分数 score", "87.5"),
  FORM("form", "评分表 form", "telephone 3"),
  RECORDING("recording", "录音 recording", "rec:2026/11/25/c-1042");

  private final String field;
  private final String heading;
  private final String example;

  Column(String field, String heading, String example) {
    this.field = field;
    this.heading = heading;
    this.example = example;
  }

  String field() {
    return field;
  }

  String heading() {
    return heading;
  }

  String example() {
    return example;
  }

  /** By the heading of the template, either half of it, or the field's name. */
  static Optional<Column> headed(String cell) {
    String asked = cell.strip();
    return Arrays.stream(values())
        .filter(
            column ->
                column.heading.equalsIgnoreCase(asked)
                    || column.field.equalsIgnoreCase(asked)
                    || column.heading.startsWith(asked + " ") && !asked.isEmpty()
                    || column
                            .heading
                            .toLowerCase(Locale.ROOT)
                            .endsWith(" " + asked.toLowerCase(Locale.ROOT))
                        && !asked.isEmpty())
        .findFirst();
  }
}
