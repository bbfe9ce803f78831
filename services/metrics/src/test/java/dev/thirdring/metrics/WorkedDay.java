package dev.thirdring.metrics;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One day of a service centre in Shanghai, in events. Ids follow from the day and a name, so the
 * same day told twice is the same day.
 */
public final class WorkedDay {
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public record Event(String id, String key, Record record) {}

  private final LocalDate date;
  private final List<Event> events = new ArrayList<>();

  private WorkedDay(LocalDate date) {
    this.date = date;
  }

  /** What happened stands in {@link WorkedDayTickets} and {@link WorkedDayService}. */
  public static List<Event> on(LocalDate date) {
    WorkedDay day = new WorkedDay(date);
    WorkedDayTickets.tell(day);
    WorkedDayService.tell(day);
    return List.copyOf(day.events);
  }

  /** One more event about a ticket of the day; its id follows from its name. */
  static Event other(LocalDate date, String ticket, String name, Function<WorkedDay, Record> told) {
    WorkedDay day = new WorkedDay(date);
    return new Event(date + "/" + name, day.id(ticket).toString(), told.apply(day));
  }

  UUID id(String name) {
    return UUID.nameUUIDFromBytes((date + " " + name).getBytes(StandardCharsets.UTF_8));
  }

  /** A time of the day; {@code +1 10:00} is the next day's. */
  Instant at(String text) {
    String[] parts = text.split(" ");
    LocalDate on = parts.length == 2 ? date.plusDays(Integer.parseInt(parts[0])) : date;
    return LocalTime.parse(parts[parts.length - 1]).atDate(on).atZone(SHANGHAI).toInstant();
  }

  void happens(String ticket, Record record) {
    String id = date + "/" + events.size();
    events.add(new Event(id, id(ticket).toString(), record));
  }

  void opens(String ticket, String at, String what, TicketForm form) {
    String[] words = what.split(" ");
    happens(
        ticket,
        new TicketOpened(
            id(ticket),
            "TR-" + ticket,
            at(at),
            at(at),
            words[1],
            words[2],
            null,
            null,
            null,
            "A matter",
            form,
            words.length > 3,
            false,
            null,
            null,
            "agent1",
            null,
            null,
            new Customer(
                id("c-" + ticket), null, null, null, Language.ZH, words[0], brand(words[0]))));
  }

  private static String brand(String tier) {
    return "standard".equals(tier) ? "easyown" : "gotone";
  }

  void assigns(String assignment, String ticket, String department, String at, String dueAt) {
    happens(
        ticket,
        new AssignmentMade(
            id(assignment),
            id(ticket),
            "TR-" + ticket,
            department,
            "by-category",
            "its matter",
            at(at),
            at(dueAt)));
  }

  /** Limits: {@code clock dueAt responsible}; the subject is an assignment or absent. */
  void stops(String ticket, String assignment, String limit, String at, boolean kept) {
    String[] words = limit.split(", ");
    happens(
        ticket,
        new ClockStopped(
            id(ticket),
            assignment == null ? null : id(assignment),
            words[0],
            words[2],
            at("00:00"),
            at(words[1]),
            at(at),
            kept));
  }

  void misses(String ticket, String subject, String limit, String service) {
    String[] words = limit.split(", ");
    happens(
        ticket,
        new DeadlineMissed(
            service,
            words[0],
            id(subject),
            id(ticket),
            words[2],
            at(words[1]),
            at(words[1]).plusSeconds(1)));
  }
}
