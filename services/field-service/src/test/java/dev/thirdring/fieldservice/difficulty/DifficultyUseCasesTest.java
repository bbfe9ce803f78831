package dev.thirdring.fieldservice.difficulty;

import static dev.thirdring.fieldservice.order.OrderSamples.NOW;
import static dev.thirdring.fieldservice.order.OrderSamples.onSite;
import static dev.thirdring.fieldservice.order.OrderSamples.prepared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.fieldservice.difficulty.model.Account;
import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.FakeOrders;
import dev.thirdring.fieldservice.order.OrderState;
import dev.thirdring.fieldservice.order.model.Order;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.testkit.RecordingOutbox;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("V4")
class DifficultyUseCasesTest {
  private static final Account ACCOUNT = new Account("地下二层", "光缆挖断", "申请熔接车", true);

  private final FakeOrders orders = new FakeOrders();
  private final FakeDifficulties difficulties = new FakeDifficulties();
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final ReportDifficulty report = new ReportDifficulty(difficulties, orders, outbox);
  private final AnswerDifficulty answer = new AnswerDifficulty(difficulties);

  @Test
  void isInTimeUpToTheLimitAndAMissedDeadlineAfterIt() {
    Order order = stored(onSite());
    Instant last = NOW.plus(Duration.ofHours(24));
    assertTrue(reported(report(order, "engineer1", NOW, last)).inTime());
    assertTrue(outbox.events().isEmpty());

    Difficulty.Reported late = reported(report(order, "engineer1", NOW, last.plusMillis(1)));
    assertFalse(late.inTime());
    DeadlineMissed missed = outbox.only(DeadlineMissed.class);
    assertEquals("field-service", missed.service());
    assertEquals("difficulty-report", missed.clock());
    assertEquals("engineer1", missed.responsible());
    assertEquals(last, missed.dueAt());
  }

  @Test
  void isReportedByTheEngineerOnSiteAndNotOfBefore() {
    assertEquals(
        new DifficultyOutcome.OrderNotOnSite(OrderState.PREPARED),
        await(report(stored(prepared()), "engineer1", NOW, NOW)));
    Order order = stored(onSite());
    assertInstanceOf(
        DifficultyOutcome.Forbidden.class, await(report(order, "engineer2", NOW, NOW)));
    for (Instant wrong : List.of(NOW.minusMillis(1), NOW.plusMillis(1))) {
      assertEquals(
          "arisenAt",
          assertInstanceOf(
                  DifficultyOutcome.NotAllowed.class, await(report(order, "engineer1", wrong, NOW)))
              .field());
    }
    assertInstanceOf(
        DifficultyOutcome.Unknown.class, await(report(onSite(), "engineer1", NOW, NOW)));
  }

  @Test
  void theOfficeTakesDownWhatTheEngineerSaysByTelephone() {
    Order order = stored(onSite());
    Difficulty.Reported taken =
        reported(
            report.report(
                new ReportDifficulty.Report(order.id(), ACCOUNT, NOW, "fieldsup1", true, NOW)));
    assertEquals("engineer1", taken.engineer());
    assertEquals(Optional.of("fieldsup1"), taken.takenDownBy());
  }

  @Test
  void isAnsweredOnceBySomebodyElse() {
    Order order = stored(onSite());
    DifficultyId id = reported(report(order, "engineer1", NOW, NOW)).id();
    assertInstanceOf(
        DifficultyOutcome.Forbidden.class, await(answer(order.id(), id, 0, "engineer1")));
    assertInstanceOf(DifficultyOutcome.Stale.class, await(answer(order.id(), id, 3, "fieldsup1")));
    assertInstanceOf(
        DifficultyOutcome.Unknown.class,
        await(answer(new OrderId(UUID.randomUUID()), id, 0, "fieldsup1")));
    assertInstanceOf(DifficultyOutcome.Done.class, await(answer(order.id(), id, 0, "fieldsup1")));
    assertInstanceOf(
        DifficultyOutcome.AnsweredBefore.class, await(answer(order.id(), id, 1, "fieldsup1")));
  }

  private Uni<DifficultyOutcome> report(Order order, String by, Instant arisen, Instant at) {
    return report.report(new ReportDifficulty.Report(order.id(), ACCOUNT, arisen, by, false, at));
  }

  private Uni<DifficultyOutcome> answer(OrderId order, DifficultyId id, long version, String by) {
    return answer.answer(
        new AnswerDifficulty.Target(order, id, version), new Difficulty.Ruling("同意", by, NOW));
  }

  private Order stored(Order order) {
    return await(orders.add(order)).order();
  }

  private static Difficulty.Reported reported(Uni<DifficultyOutcome> outcome) {
    return assertInstanceOf(DifficultyOutcome.Done.class, await(outcome))
        .stored()
        .difficulty()
        .reported();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(2));
  }

  private static final class FakeDifficulties implements Difficulties {
    private final Map<DifficultyId, StoredDifficulty> stored = new LinkedHashMap<>();

    @Override
    public Uni<Duration> limit() {
      return Uni.createFrom().item(Duration.ofHours(24));
    }

    @Override
    public Uni<StoredDifficulty> add(Difficulty difficulty) {
      return put(new StoredDifficulty(difficulty, 0));
    }

    @Override
    public Uni<Optional<StoredDifficulty>> find(DifficultyId id) {
      return Uni.createFrom().item(Optional.ofNullable(stored.get(id)));
    }

    @Override
    public Uni<List<StoredDifficulty>> ofOrder(OrderId order) {
      return Uni.createFrom().item(List.copyOf(stored.values()));
    }

    @Override
    public Uni<StoredDifficulty> save(Difficulty difficulty) {
      long version = stored.get(difficulty.reported().id()).version();
      return put(new StoredDifficulty(difficulty, version + 1));
    }

    private Uni<StoredDifficulty> put(StoredDifficulty difficulty) {
      stored.put(difficulty.difficulty().reported().id(), difficulty);
      return Uni.createFrom().item(difficulty);
    }
  }
}
