package dev.thirdring.fieldservice.order.model;

import static dev.thirdring.fieldservice.order.OrderSamples.CHECKLIST;
import static dev.thirdring.fieldservice.order.OrderSamples.ENGINEER1;
import static dev.thirdring.fieldservice.order.OrderSamples.NEED;
import static dev.thirdring.fieldservice.order.OrderSamples.NOW;
import static dev.thirdring.fieldservice.order.OrderSamples.approved;
import static dev.thirdring.fieldservice.order.OrderSamples.booked;
import static dev.thirdring.fieldservice.order.OrderSamples.hours;
import static dev.thirdring.fieldservice.order.OrderSamples.onSite;
import static dev.thirdring.fieldservice.order.OrderSamples.requested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  @Tag("V1")
  void refusesToApproveOnesOwnRequest() {
    assertTrue(requested().approve(new Approval(NEED, "plan", "network-dept", NOW)).isEmpty());
    assertTrue(requested().approve(new Approval(NEED, "plan", "fieldsup1", NOW)).isPresent());
  }

  @Test
  @Tag("V1")
  void whoApprovedDoesNotGo() {
    Candidate approver = new Candidate("fieldsup1", ENGINEER1.skills(), ENGINEER1.regions());
    assertInstanceOf(BookingDecision.ApprovedItself.class, book(approver, hours(1, 2)));
  }

  @Test
  @Tag("V7")
  void theEngineerMustHaveTheSkillAndWorkInTheRegion() {
    assertEquals(
        new BookingDecision.LacksSkill("broadband"),
        book(new Candidate("engineer2", Set.of("iptv"), Set.of("east")), hours(1, 2)));
    assertEquals(
        new BookingDecision.OutsideRegion("east"),
        book(new Candidate("engineer2", Set.of("broadband"), Set.of("west")), hours(1, 2)));
    assertInstanceOf(BookingDecision.Accepted.class, book(ENGINEER1, hours(1, 2)));
  }

  @Test
  @Tag("V7")
  void anywhereFitsWhenNoRegionWasAskedFor() {
    Need anywhere = new Need("broadband", Optional.empty(), "scope");
    Order.Approved order =
        requested().approve(new Approval(anywhere, "plan", "fieldsup1", NOW)).orElseThrow();
    Candidate far = new Candidate("engineer2", Set.of("broadband"), Set.of());
    assertInstanceOf(
        BookingDecision.Accepted.class, order.book(far, hours(1, 2), "fieldsup1", NOW));
  }

  @Test
  void isNotBookedForThePast() {
    assertInstanceOf(BookingDecision.InThePast.class, book(ENGINEER1, hours(-1, 2)));
  }

  @Test
  @Tag("V2")
  void doesNotLeaveBeforeTheChecklistIsComplete() {
    Preparation half = new Preparation(Set.of("task-clear"), NOW);
    assertTrue(booked(hours(1, 2)).prepare(half, CHECKLIST).isEmpty());
    assertEquals(Set.of("tools-complete"), half.missing(CHECKLIST));
    assertTrue(booked(hours(1, 2)).prepare(new Preparation(CHECKLIST, NOW), CHECKLIST).isPresent());
  }

  @Test
  @Tag("V3")
  void doesNotLeaveTheSiteBeforeArrival() {
    assertTrue(onSite().complete(completion(NOW.minusMillis(1))).isEmpty());
    assertTrue(onSite().complete(completion(NOW)).isPresent());
  }

  @Test
  void showsAllThatHappenedInEveryState() {
    assertEquals(
        new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        requested().progress());
    Order.OnSite onSite = onSite();
    Progress progress = onSite.complete(completion(NOW)).orElseThrow().progress();
    assertEquals(
        Optional.of(onSite.prepared().booked().approved().approval()), progress.approval());
    assertEquals(Optional.of(onSite.prepared().booked().booking()), progress.booking());
    assertEquals(Optional.of(onSite.prepared().preparation()), progress.preparation());
    assertEquals(Optional.of(onSite.arrival()), progress.arrival());
    assertEquals(Optional.of(completion(NOW)), progress.completion());
    assertTrue(progress.isGoing("engineer1"));
    assertFalse(progress.isGoing("engineer2"));
  }

  @Test
  @Tag("V7")
  void appointmentsThatTouchDoNotOverlap() {
    assertTrue(hours(1, 3).overlaps(hours(2, 4)));
    assertTrue(hours(1, 4).overlaps(hours(2, 3)));
    assertFalse(hours(1, 2).overlaps(hours(2, 3)));
    assertFalse(hours(2, 3).overlaps(hours(1, 2)));
    assertThrows(IllegalArgumentException.class, () -> hours(2, 2));
    assertThrows(IllegalArgumentException.class, () -> hours(0, 25));
  }

  private static BookingDecision book(Candidate candidate, Appointment when) {
    return approved().book(candidate, when, "fieldsup1", NOW);
  }

  private static Completion completion(Instant at) {
    return new Completion(at, "物业值班员", "fieldsup1", "已更换光猫", true);
  }
}
