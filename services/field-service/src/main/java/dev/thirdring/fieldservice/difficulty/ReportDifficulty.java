package dev.thirdring.fieldservice.difficulty;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.fieldservice.difficulty.model.Account;
import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.OrderState;
import dev.thirdring.fieldservice.order.Orders;
import dev.thirdring.fieldservice.order.StoredOrder;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The engineer on site reports a difficulty, or the office takes it down by telephone (V4). */
@ApplicationScoped
class ReportDifficulty {

  /**
   * What is reported.
   *
   * @param office the reporter works in the office and takes down what the engineer says
   */
  record Report(
      OrderId order, Account account, Instant arisenAt, String by, boolean office, Instant at) {}

  private final Difficulties difficulties;
  private final Orders orders;
  private final Outbox outbox;

  ReportDifficulty(Difficulties difficulties, Orders orders, Outbox outbox) {
    this.difficulties = difficulties;
    this.orders = orders;
    this.outbox = outbox;
  }

  @WithTransaction
  Uni<DifficultyOutcome> report(Report report) {
    return orders.find(report.order()).chain(found -> decide(report, found));
  }

  private Uni<DifficultyOutcome> decide(Report report, Optional<StoredOrder> found) {
    if (found.isEmpty()) {
      return refused(new DifficultyOutcome.Unknown("No order has this id"));
    }
    Order order = found.get().order();
    if (!report.office() && !order.progress().isGoing(report.by())) {
      return refused(new DifficultyOutcome.Forbidden("This is another engineer's order."));
    }
    if (!(order instanceof Order.OnSite onSite)) {
      return refused(new DifficultyOutcome.OrderNotOnSite(OrderState.of(order)));
    }
    Instant arrived = onSite.arrival().at();
    if (report.arisenAt().isAfter(report.at()) || report.arisenAt().isBefore(arrived)) {
      return refused(
          new DifficultyOutcome.NotAllowed(
              "arisenAt", "must be from the arrival at " + arrived + ", not in the future"));
    }
    return add(report, onSite);
  }

  private Uni<DifficultyOutcome> add(Report report, Order.OnSite order) {
    return difficulties
        .limit()
        .map(
            limit ->
                new Difficulty.Reported(
                    new DifficultyId(UuidCreator.getTimeOrderedEpoch()),
                    order.id(),
                    order.request().ticket(),
                    order.prepared().booked().booking().engineer(),
                    report.account(),
                    report.arisenAt(),
                    report.arisenAt().plus(limit),
                    report.at(),
                    report.office() ? Optional.of(report.by()) : Optional.empty()))
        .chain(reported -> difficulties.add(reported).call(() -> tellWhenLate(reported)))
        .map(DifficultyOutcome.Done::new);
  }

  private Uni<Void> tellWhenLate(Difficulty.Reported reported) {
    return reported.inTime()
        ? Uni.createFrom().voidItem()
        : outbox.append(
            reported.ticket().value().toString(),
            new DeadlineMissed(
                "field-service",
                DifficultyLimitRow.REPORT,
                reported.id().value(),
                reported.ticket().value(),
                reported.engineer(),
                reported.dueAt(),
                reported.at()),
            reported.at());
  }

  private static Uni<DifficultyOutcome> refused(DifficultyOutcome why) {
    return Uni.createFrom().item(why);
  }
}
