package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.Approval;
import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Booking;
import dev.thirdring.fieldservice.order.model.Completion;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.Preparation;
import dev.thirdring.fieldservice.order.model.Progress;
import dev.thirdring.fieldservice.order.model.Request;
import dev.thirdring.fieldservice.order.model.TicketId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

@Entity
@Table(name = "service_order")
class OrderRow {
  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  OrderState state;

  UUID ticketId;
  UUID assignmentId;
  String requestedSkill;
  String requestedRegion;
  String requestedScope;
  String requestedBy;
  Instant requestedAt;
  String approvedBy;
  Instant approvedAt;
  String plan;
  String skill;
  String region;
  String scope;
  String engineer;
  Instant startsAt;
  Instant endsAt;
  String bookedBy;
  Instant bookedAt;
  String[] confirmed;
  Instant preparedAt;
  Instant arrivedAt;
  String arrivalReportedTo;
  Instant departedAt;
  String departureReportedTo;
  String returnConsentedBy;
  String report;
  Boolean solved;

  static OrderRow of(Order order) {
    OrderRow row = new OrderRow();
    Request request = order.request();
    row.id = order.id().value();
    row.ticketId = request.ticket().value();
    row.assignmentId = request.assignment().value();
    row.requestedSkill = request.need().skill();
    row.requestedRegion = request.need().region().orElse(null);
    row.requestedScope = request.need().scope();
    row.requestedBy = request.by();
    row.requestedAt = request.at();
    row.take(order);
    return row;
  }

  /** Takes over what can change; a booking made again forgets the preparation for the old one. */
  void take(Order order) {
    Progress now = order.progress();
    state = OrderState.of(order);
    approvedBy = or(now.approval(), Approval::by);
    approvedAt = or(now.approval(), Approval::at);
    plan = or(now.approval(), Approval::plan);
    skill = or(now.approval(), approval -> approval.need().skill());
    region = or(now.approval(), approval -> approval.need().region().orElse(null));
    scope = or(now.approval(), approval -> approval.need().scope());
    engineer = or(now.booking(), Booking::engineer);
    startsAt = or(now.booking(), booking -> booking.appointment().startsAt());
    endsAt = or(now.booking(), booking -> booking.appointment().endsAt());
    bookedBy = or(now.booking(), Booking::by);
    bookedAt = or(now.booking(), Booking::at);
    confirmed = or(now.preparation(), OrderRow::confirmed);
    preparedAt = or(now.preparation(), Preparation::at);
    arrivedAt = or(now.arrival(), Arrival::at);
    arrivalReportedTo = or(now.arrival(), Arrival::reportedTo);
    departedAt = or(now.completion(), Completion::at);
    departureReportedTo = or(now.completion(), Completion::reportedTo);
    returnConsentedBy = or(now.completion(), Completion::consentedBy);
    report = or(now.completion(), Completion::report);
    solved = or(now.completion(), Completion::solved);
  }

  private static <F, T> T or(Optional<F> fact, Function<F, T> part) {
    return fact.map(part).orElse(null);
  }

  private static String[] confirmed(Preparation preparation) {
    return new TreeSet<>(preparation.confirmed()).toArray(String[]::new);
  }

  StoredOrder stored() {
    return new StoredOrder(order(), version);
  }

  private Order order() {
    Order.Requested requested = new Order.Requested(request());
    return switch (state) {
      case REQUESTED -> requested;
      case APPROVED -> approved(requested);
      case BOOKED -> booked(requested);
      case PREPARED -> prepared(requested);
      case ON_SITE -> onSite(requested);
      case COMPLETED ->
          new Order.Completed(
              onSite(requested),
              new Completion(departedAt, departureReportedTo, returnConsentedBy, report, solved));
    };
  }

  private Request request() {
    return new Request(
        new OrderId(id),
        new TicketId(ticketId),
        new AssignmentId(assignmentId),
        new Need(requestedSkill, Optional.ofNullable(requestedRegion), requestedScope),
        requestedBy,
        requestedAt);
  }

  private Order.Approved approved(Order.Requested requested) {
    Need need = new Need(skill, Optional.ofNullable(region), scope);
    return new Order.Approved(requested, new Approval(need, plan, approvedBy, approvedAt));
  }

  private Order.Booked booked(Order.Requested requested) {
    Appointment appointment = new Appointment(startsAt, endsAt);
    return new Order.Booked(
        approved(requested), new Booking(engineer, appointment, bookedBy, bookedAt));
  }

  private Order.Prepared prepared(Order.Requested requested) {
    return new Order.Prepared(booked(requested), new Preparation(Set.of(confirmed), preparedAt));
  }

  private Order.OnSite onSite(Order.Requested requested) {
    return new Order.OnSite(prepared(requested), new Arrival(arrivedAt, arrivalReportedTo));
  }
}
