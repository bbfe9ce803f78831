package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.Approval;
import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.BookingDecision;
import dev.thirdring.fieldservice.order.model.Candidate;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.Preparation;
import dev.thirdring.fieldservice.order.model.Request;
import dev.thirdring.fieldservice.order.model.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An order in each of its states. */
public final class OrderSamples {
  public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  public static final Set<String> CHECKLIST = Set.of("task-clear", "tools-complete");
  public static final Candidate ENGINEER1 =
      new Candidate("engineer1", Set.of("broadband", "iptv"), Set.of("east"));
  public static final Need NEED = new Need("broadband", Optional.of("east"), "光猫红灯");

  private OrderSamples() {}

  public static Appointment hours(int from, int to) {
    return new Appointment(NOW.plus(Duration.ofHours(from)), NOW.plus(Duration.ofHours(to)));
  }

  public static Order.Requested requested() {
    return Order.request(
        new Request(
            new OrderId(UUID.randomUUID()),
            new TicketId(UUID.randomUUID()),
            new AssignmentId(UUID.randomUUID()),
            NEED,
            "network-dept",
            NOW));
  }

  public static Order.Approved approved() {
    return requested().approve(new Approval(NEED, "换光猫", "fieldsup1", NOW)).orElseThrow();
  }

  public static Order.Booked booked(Appointment when) {
    return ((BookingDecision.Accepted) approved().book(ENGINEER1, when, "fieldsup1", NOW)).order();
  }

  public static Order.Prepared prepared() {
    return booked(hours(1, 2)).prepare(new Preparation(CHECKLIST, NOW), CHECKLIST).orElseThrow();
  }

  public static Order.OnSite onSite() {
    return prepared().arrive(new Arrival(NOW, "物业值班员"));
  }
}
