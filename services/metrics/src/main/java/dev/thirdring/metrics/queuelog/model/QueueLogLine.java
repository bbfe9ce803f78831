package dev.thirdring.metrics.queuelog.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of Asterisk's {@code queue_log}: {@code epoch|callid|queue|agent|EVENT|data1|data2|…}.
 *
 * @param text the line as it was
 * @param data what follows the event, as many as there are
 */
public record QueueLogLine(
    String text,
    Instant at,
    String callId,
    String queue,
    String agent,
    String event,
    List<String> data) {
  static final int LENGTH_MAX = 4096;
  private static final int FIELDS_MIN = 5;
  private static final int EVENT = 4;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}");
  private static final Pattern NAME = Pattern.compile("[A-Z]{2,32}");

  /** Nothing when the line is none of a {@code queue_log}. */
  public static Optional<QueueLogLine> read(String text) {
    if (text.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String[] fields = text.split("\\|", -1);
    if (fields.length < FIELDS_MIN
        || !SECONDS.matcher(fields[0]).matches()
        || !NAME.matcher(fields[EVENT]).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new QueueLogLine(
            text,
            Instant.ofEpochSecond(Long.parseLong(fields[0])),
            fields[1],
            fields[2],
            fields[3],
            fields[EVENT],
            Arrays.asList(fields).subList(FIELDS_MIN, fields.length)));
  }

  Optional<String> data(int index) {
    return index < data.size() && !data.get(index).isBlank()
        ? Optional.of(data.get(index).strip())
        : Optional.empty();
  }

  Optional<Long> number(int index) {
    return data(index).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf);
  }
}
