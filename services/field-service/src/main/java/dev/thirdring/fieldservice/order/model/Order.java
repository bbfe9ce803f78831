package dev.thirdring.fieldservice.order.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A service order's life; each state holds the one it came from. */
public sealed interface Order {

  Request request();

  default OrderId id() {
    return request().id();
  }

  static Requested request(Request request) {
    return new Requested(request);
  }

  /** Waits for approval (V1). */
  record Requested(Request request) implements Order {

    /** Empty when the approver asked for it: nobody approves their own request. */
    public Optional<Approved> approve(Approval approval) {
      return approval.by().equals(request.by())
          ? Optional.empty()
          : Optional.of(new Approved(this, approval));
    }
  }

  /** Waits for an engineer and an appointment. */
  record Approved(Requested requested, Approval approval) implements Order {
    @Override
    public Request request() {
      return requested.request();
    }

    public BookingDecision book(Candidate candidate, Appointment when, String by, Instant now) {
      Need need = approval.need();
      if (candidate.code().equals(approval.by())) {
        return new BookingDecision.ApprovedItself();
      }
      if (!candidate.skills().contains(need.skill())) {
        return new BookingDecision.LacksSkill(need.skill());
      }
      if (need.region().isPresent() && !candidate.regions().contains(need.region().get())) {
        return new BookingDecision.OutsideRegion(need.region().get());
      }
      if (when.startsAt().isBefore(now)) {
        return new BookingDecision.InThePast();
      }
      return new BookingDecision.Accepted(
          new Booked(this, new Booking(candidate.code(), when, by, now)));
    }
  }

  /** Waits for the engineer to get ready. */
  record Booked(Approved approved, Booking booking) implements Order {
    @Override
    public Request request() {
      return approved.request();
    }

    /** Empty when an item of the checklist is missing (V2). */
    public Optional<Prepared> prepare(Preparation preparation, Set<String> checklist) {
      return preparation.missing(checklist).isEmpty()
          ? Optional.of(new Prepared(this, preparation))
          : Optional.empty();
    }
  }

  /** The engineer may leave. */
  record Prepared(Booked booked, Preparation preparation) implements Order {
    @Override
    public Request request() {
      return booked.request();
    }

    public OnSite arrive(Arrival arrival) {
      return new OnSite(this, arrival);
    }
  }

  /** The engineer works there. */
  record OnSite(Prepared prepared, Arrival arrival) implements Order {
    @Override
    public Request request() {
      return prepared.request();
    }

    /** Empty when the departure lies before the arrival. */
    public Optional<Completed> complete(Completion completion) {
      return completion.at().isBefore(arrival.at())
          ? Optional.empty()
          : Optional.of(new Completed(this, completion));
    }
  }

  /** Done and reported. */
  record Completed(OnSite onSite, Completion completion) implements Order {
    @Override
    public Request request() {
      return onSite.request();
    }
  }

  /** How far it came, for those who read all of it. */
  default Progress progress() {
    return Progress.of(this);
  }
}
