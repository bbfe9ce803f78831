package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.Pause;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Ended pauses as a column keeps them: one a line, "from until reason". */
final class PauseText {
  private PauseText() {}

  static String write(List<Pause> pauses) {
    return pauses.stream()
        .map(pause -> pause.from() + " " + pause.until() + " " + oneLine(pause.reason()))
        .collect(Collectors.joining("\n"));
  }

  static List<Pause> read(String text) {
    return text.lines()
        .map(line -> line.split(" ", 3))
        .map(part -> new Pause(Instant.parse(part[0]), Instant.parse(part[1]), part[2]))
        .toList();
  }

  static String oneLine(String reason) {
    return reason.strip().replaceAll("\\R", " ");
  }
}
