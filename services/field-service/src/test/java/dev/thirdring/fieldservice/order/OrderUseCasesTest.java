package dev.thirdring.fieldservice.order;

import static dev.thirdring.fieldservice.order.OrderSamples.CHECKLIST;
import static dev.thirdring.fieldservice.order.OrderSamples.NEED;
import static dev.thirdring.fieldservice.order.OrderSamples.NOW;
import static dev.thirdring.fieldservice.order.OrderSamples.approved;
import static dev.thirdring.fieldservice.order.OrderSamples.booked;
import static dev.thirdring.fieldservice.order.OrderSamples.hours;
import static dev.thirdring.fieldservice.order.OrderSamples.onSite;
import static dev.thirdring.fieldservice.order.OrderSamples.prepared;
import static dev.thirdring.fieldservice.order.OrderSamples.requested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.fieldservice.catalog.FakeCatalog;
import dev.thirdring.fieldservice.engineer.Engineer;
import dev.thirdring.fieldservice.order.model.Appointment;
import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.AssignmentId;
import dev.thirdring.fieldservice.order.model.Completion;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.fieldservice.order.model.TicketId;
import dev.thirdring.fieldservice.ticket.TicketSummary;
import dev.thirdring.fieldservice.ticket.Tickets;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.testkit.RecordingOutbox;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderUseCasesTest {
  private final FakeOrders orders = new FakeOrders();
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final ChangeOrder change = new ChangeOrder(orders, outbox);
  private final ApproveOrder approve = new ApproveOrder(change, new FakeCatalog());
  private final BookVisit book = new BookVisit(change, orders, OrderUseCasesTest::engineer);
  private final PrepareVisit prepare = new PrepareVisit(change, new FakeCatalog());
  private final ReportArrival arrive = new ReportArrival(change);
  private final CompleteVisit complete = new CompleteVisit(change);

  @Test
  @Tag("V1")
  void aWishForAVisitOpensOneOrderInTheCustomersRegion() {
    OpenOrder open = new OpenOrder(orders, knowing("east"));
    OpenOrder.Wish wish =
        new OpenOrder.Wish(
            new TicketId(UUID.randomUUID()),
            new AssignmentId(UUID.randomUUID()),
            new Need("broadband", Optional.empty(), "光猫红灯"),
            "network-dept",
            NOW);
    await(open.open(wish));
    await(open.open(wish));

    assertEquals(1, orders.all().size());
    Order.Requested order = assertInstanceOf(Order.Requested.class, orders.all().getFirst());
    assertEquals(Optional.of("east"), order.request().need().region());
    assertEquals("network-dept", order.request().by());
  }

  @Test
  @Tag("V1")
  void approvalConfirmsTheNeedAndRefusesUnknownCodesAndOnesOwn() {
    Order order = stored(requested());
    ApproveOrder.Confirmed unknown = confirmed("kites", "moon");
    assertEquals(
        new OrderOutcome.NotAllowed(
            List.of(
                new FieldProblem("skill", "must be one of broadband, iptv"),
                new FieldProblem("region", "must be one of east"))),
        await(approve.approve(by("fieldsup1", order, 0), unknown)));
    assertInstanceOf(
        OrderOutcome.Forbidden.class,
        await(approve.approve(by("network-dept", order, 0), confirmed("iptv", "east"))));
    Order.Approved done =
        assertInstanceOf(
            Order.Approved.class,
            done(approve.approve(by("fieldsup1", order, 0), confirmed("iptv", "east"))));
    assertEquals(new Need("iptv", Optional.of("east"), NEED.scope()), done.approval().need());
    assertNotIn(OrderState.APPROVED, approve.approve(by("fieldsup1", order, 1), unknown));
  }

  @Test
  @Tag("V7")
  void bookingTellsOthersAndRefusesATakenEngineer() {
    Order first = stored(approved());
    Order second = stored(approved());
    done(book.book(by("fieldsup1", first, 0), wish("engineer1", hours(1, 3))));
    VisitBooked event = outbox.only(VisitBooked.class);
    assertEquals(first.id().value(), event.orderId());
    assertEquals(hours(1, 3).startsAt(), event.startsAt());

    assertInstanceOf(
        OrderOutcome.EngineerTaken.class,
        await(book.book(by("fieldsup1", second, 0), wish("engineer1", hours(2, 4)))));
    done(book.book(by("fieldsup1", second, 0), wish("engineer1", hours(3, 4))));
  }

  @Test
  @Tag("V7")
  void anAppointmentMayBeMovedUntilArrivalAndIsPreparedAgain() {
    Order order = stored(prepared());
    Order moved = done(book.book(by("fieldsup1", order, 0), wish("engineer1", hours(1, 3))));
    assertInstanceOf(Order.Booked.class, moved);
    Order onSite = stored(onSite());
    assertNotIn(
        OrderState.ON_SITE, book.book(by("fieldsup1", onSite, 0), wish("engineer1", hours(5, 6))));
    assertNotIn(
        OrderState.REQUESTED,
        book.book(by("fieldsup1", stored(requested()), 0), wish("engineer1", hours(5, 6))));
  }

  @Test
  @Tag("V7")
  void namesWhatDoesNotFit() {
    Order order = stored(approved());
    assertField("engineer", book.book(by("fieldsup1", order, 0), wish("nobody", hours(1, 2))));
    assertField("engineer", book.book(by("fieldsup1", order, 0), wish("engineer2", hours(1, 2))));
    assertField("startsAt", book.book(by("fieldsup1", order, 0), wish("engineer1", hours(-1, 2))));
    assertTrue(outbox.events().isEmpty());
  }

  @Test
  @Tag("V2")
  void onlyTheEngineerWhoGoesConfirmsTheWholeChecklist() {
    Order order = stored(booked(hours(1, 2)));
    assertInstanceOf(
        OrderOutcome.Forbidden.class, await(prepare.prepare(by("engineer2", order, 0), CHECKLIST)));
    assertEquals(
        OrderOutcome.NotAllowed.at("confirmed", "must also hold tools-complete"),
        await(prepare.prepare(by("engineer1", order, 0), Set.of("task-clear"))));
    assertField("confirmed", prepare.prepare(by("engineer1", order, 0), Set.of("lunch")));
    assertInstanceOf(
        Order.Prepared.class, done(prepare.prepare(by("engineer1", order, 0), CHECKLIST)));
  }

  @Test
  @Tag("V3")
  void arrivalIsReportedByTheEngineerAfterPreparing() {
    Arrival arrival = new Arrival(NOW, "物业值班员");
    assertNotIn(
        OrderState.BOOKED, arrive.arrive(by("engineer1", stored(booked(hours(1, 2))), 0), arrival));
    Order order = stored(prepared());
    assertInstanceOf(
        OrderOutcome.Forbidden.class, await(arrive.arrive(by("engineer2", order, 0), arrival)));
    assertField(
        "arrivedAt", arrive.arrive(by("engineer1", order, 0), new Arrival(NOW.plusMillis(1), "x")));
    assertField(
        "arrivedAt",
        arrive.arrive(by("engineer1", order, 0), new Arrival(NOW.minusMillis(1), "x")));
    assertInstanceOf(Order.OnSite.class, done(arrive.arrive(by("engineer1", order, 0), arrival)));
  }

  @Test
  @Tag("V3")
  void completionNeedsTheOfficesConsentAndTellsOthers() {
    Order order = stored(onSite());
    assertField(
        "returnConsentedBy", complete.complete(by("engineer1", order, 0), completion("engineer1")));
    assertInstanceOf(
        OrderOutcome.Forbidden.class,
        await(complete.complete(by("engineer2", order, 0), completion("fieldsup1"))));
    done(complete.complete(by("engineer1", order, 0), completion("fieldsup1")));
    VisitCompleted event = outbox.only(VisitCompleted.class);
    assertEquals("engineer1", event.engineer());
    assertTrue(event.solved());
    assertNotIn(
        OrderState.COMPLETED,
        complete.complete(by("engineer1", order, 1), completion("fieldsup1")));
  }

  @Test
  void refusesStaleVersionsAndUnknownOrders() {
    Order order = stored(prepared());
    Arrival arrival = new Arrival(NOW, "物业值班员");
    assertInstanceOf(
        OrderOutcome.Stale.class, await(arrive.arrive(by("engineer1", order, 7), arrival)));
    assertInstanceOf(
        OrderOutcome.Unknown.class, await(arrive.arrive(by("engineer1", requested(), 0), arrival)));
  }

  private Order stored(Order order) {
    return await(orders.add(order)).order();
  }

  private static ChangeOrder.Act by(String who, Order order, long version) {
    return new ChangeOrder.Act(new OrderId(order.id().value()), version, who, NOW);
  }

  private static ApproveOrder.Confirmed confirmed(String skill, String region) {
    return new ApproveOrder.Confirmed(
        "换光猫", Optional.of(skill), Optional.of(region), Optional.empty());
  }

  private static BookVisit.Wish wish(String engineer, Appointment when) {
    return new BookVisit.Wish(engineer, when);
  }

  private static Completion completion(String consentedBy) {
    return new Completion(NOW, "物业值班员", consentedBy, "已更换光猫", true);
  }

  private static void assertField(String field, Uni<OrderOutcome> outcome) {
    OrderOutcome.NotAllowed refused =
        assertInstanceOf(OrderOutcome.NotAllowed.class, await(outcome));
    assertEquals(field, refused.errors().getFirst().field());
  }

  private static void assertNotIn(OrderState state, Uni<OrderOutcome> outcome) {
    assertEquals(new OrderOutcome.NotIn(state), await(outcome));
  }

  private static Order done(Uni<OrderOutcome> outcome) {
    return assertInstanceOf(OrderOutcome.Done.class, await(outcome)).stored().order();
  }

  private static Uni<Optional<Engineer>> engineer(String code) {
    TreeSet<String> skills = new TreeSet<>(Set.of("broadband"));
    return Uni.createFrom()
        .item(
            switch (code) {
              case "engineer1" ->
                  Optional.of(new Engineer(code, "", "", skills, new TreeSet<>(Set.of("east"))));
              case "engineer2" ->
                  Optional.of(new Engineer(code, "", "", skills, new TreeSet<>(Set.of("west"))));
              default -> Optional.empty();
            });
  }

  private static Tickets knowing(String region) {
    return new Tickets() {
      @Override
      public Uni<Void> note(TicketSummary ticket) {
        throw new AssertionError("nothing to note");
      }

      @Override
      public Uni<List<TicketSummary>> find(Collection<UUID> ids) {
        return Uni.createFrom()
            .item(
                ids.stream()
                    .map(id -> new TicketSummary(id, "TR-1", "s", "complaint", null, region))
                    .toList());
      }
    };
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(2));
  }
}
