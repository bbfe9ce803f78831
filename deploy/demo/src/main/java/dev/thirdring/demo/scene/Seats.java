package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The agents of the hour: when each is free, and what their telephones tell of them. All but the
 * last come, a little early or late; the second half of them is trained first.
 */
final class Seats {
  private static final int SEATS = 7;
  private static final Duration TRAINING = Duration.ofMinutes(10);
  private static final Duration LONGEST_AFTER = Duration.ofMinutes(25);

  /** One of them. */
  private static final class Seat {
    private final String agent;
    private Instant free;

    Seat(String agent, Instant free) {
      this.agent = agent;
      this.free = free;
    }
  }

  private final Instant begin;
  private final Instant end;
  private final List<Seat> seats = new ArrayList<>();
  private final List<JsonNode> steps = new ArrayList<>();
  private final String absent;

  Seats(Instant begin, Duration hour, ZoneId zone) {
    this.begin = begin;
    this.end = begin.plus(hour);
    String run = DateTimeFormatter.ofPattern("HHmmss").withZone(zone).format(begin);
    this.absent = "seat" + SEATS + "-" + run;
    for (int number = 1; number < SEATS; number++) {
      seats.add(come("seat" + number + "-" + run, number));
    }
  }

  private Seat come(String agent, int number) {
    Instant comes = begin.plusSeconds(60L * (number - 4));
    tell(agent, "LOGGED_IN", comes);
    Instant free = comes;
    if (number > SEATS / 2) {
      tell(agent, "NOT_READY", comes.plusSeconds(1)).put("reason", "training");
      free = comes.plus(TRAINING);
    }
    tell(agent, "READY", free);
    tell(agent, "LOGGED_OUT", end.plus(LONGEST_AFTER));
    return new Seat(agent, free);
  }

  /** Who is free first. */
  String next() {
    return earliest().agent;
  }

  Instant answers(Instant from) {
    Instant free = earliest().free;
    return free.isAfter(from) ? free : from;
  }

  void busyUntil(String agent, Instant until) {
    seats.stream().filter(seat -> seat.agent.equals(agent)).forEach(seat -> seat.free = until);
  }

  List<JsonNode> steps() {
    return steps;
  }

  /** Everybody is planned for the hour. */
  void plan(Stage stage) {
    seats.forEach(seat -> stage.suite().workforce().plan(seat.agent, begin, end));
    stage.suite().workforce().plan(absent, begin, end);
  }

  int planned() {
    return seats.size() + 1;
  }

  private Seat earliest() {
    return seats.stream().min((one, other) -> one.free.compareTo(other.free)).orElseThrow();
  }

  private ObjectNode tell(String agent, String kind, Instant at) {
    ObjectNode told =
        JsonNodeFactory.instance
            .objectNode()
            .put("agent", agent)
            .put("stepId", String.valueOf(steps.size() + 1))
            .put("kind", kind)
            .put("at", at.toString());
    steps.add(told);
    return told;
  }
}
