package dev.thirdring.metrics.forecast;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that name a week and its calls. */
public class AskedWeek {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}+*#@._:/ -]{1,64}");

  @QueryParam("from")
  @Parameter(description = "First day; tomorrow when absent", example = "2026-11-30")
  String from;

  @QueryParam("zone")
  @DefaultValue("Asia/Shanghai")
  @Parameter(description = "IANA time zone", example = "Asia/Shanghai")
  String zone;

  @QueryParam("queue")
  @Parameter(description = "One queue only", example = "broadband")
  String queue;

  @QueryParam("line")
  @Parameter(description = "One number only that was called", example = "10086")
  String line;

  /** Says all that is wrong at once. */
  public Asked read(Clock clock) {
    List<FieldProblem> problems = new ArrayList<>();
    ZoneId where = where();
    if (where == null) {
      problems.add(
          new FieldProblem(
              "zone", "must be a time zone of the IANA list, such as Asia/Shanghai or UTC"));
    }
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), where == null ? ZoneId.of("UTC") : where);
    LocalDate first = first(today);
    LocalDate last = today.plusWeeks(Asked.WEEKS_AHEAD_MAX);
    if (first == null || first.isBefore(today.minusYears(2)) || first.isAfter(last)) {
      problems.add(
          new FieldProblem("from", "must be a date of the last two years or the coming 8 weeks"));
    }
    named("queue", queue, problems);
    named("line", line, problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(Problem.invalid(problems));
    }
    return new Asked(
        first, new Asked.Calls(where, Optional.ofNullable(queue), Optional.ofNullable(line)));
  }

  private static void named(String field, String name, List<FieldProblem> problems) {
    if (name != null && !NAME.matcher(name).matches()) {
      problems.add(
          new FieldProblem(field, "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -"));
    }
  }

  private ZoneId where() {
    return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : null;
  }

  private LocalDate first(LocalDate today) {
    try {
      return from == null ? today.plusDays(1) : LocalDate.parse(from);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
