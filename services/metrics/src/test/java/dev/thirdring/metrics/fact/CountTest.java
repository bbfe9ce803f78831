package dev.thirdring.metrics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.metrics.fact.model.FactKind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M8")
class CountTest {
  private static final UUID TICKET = UUID.randomUUID();
  private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
  private static final Dimensions VIP = new Dimensions("vip", "telephone", "complaint", "gotone");
  private static final Fact OPENED = Fact.of("e1", FactKind.TICKET_OPENED, TICKET, AT).of(VIP);
  private static final Fact STOPPED =
      Fact.of("e2", FactKind.CLOCK_STOPPED, TICKET, AT).about(null).inTime(true);

  private final FactsInMemory facts = new FactsInMemory();
  private final CountTicket countTicket = new CountTicket(facts);
  private final CountStep countStep = new CountStep(facts);

  @Test
  void aStepTakesTheDimensionsOfItsTicket() {
    countTicket.count(OPENED).await().indefinitely();
    countStep.count(STOPPED).await().indefinitely();
    assertEquals(VIP, facts.kept.get("e2").dimensions());
  }

  @Test
  void aStepBeforeItsTicketGetsThemLater() {
    countStep.count(STOPPED).await().indefinitely();
    assertEquals(null, facts.kept.get("e2").dimensions());
    countTicket.count(OPENED).await().indefinitely();
    assertEquals(VIP, facts.kept.get("e2").dimensions());
  }

  @Test
  void anEventThatComesAgainIsOneFact() {
    countStep.count(STOPPED).await().indefinitely();
    countStep.count(STOPPED).await().indefinitely();
    assertEquals(1, facts.kept.size());
  }

  @Test
  void aFactAboutNothingElseIsAboutItsTicket() {
    assertEquals(TICKET, STOPPED.subjectId());
  }

  /** As the storage keeps them: by event. */
  private static final class FactsInMemory implements Facts {
    private final Map<String, Fact> kept = new LinkedHashMap<>();

    @Override
    public Uni<Void> lock(UUID ticketId) {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> add(Fact fact) {
      kept.putIfAbsent(fact.eventId(), fact);
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<Dimensions>> dimensionsOf(UUID ticketId) {
      return Uni.createFrom()
          .item(
              kept.values().stream()
                  .filter(fact -> fact.kind() == FactKind.TICKET_OPENED)
                  .filter(fact -> fact.ticketId().equals(ticketId))
                  .map(Fact::dimensions)
                  .findFirst());
    }

    @Override
    public Uni<Void> fill(UUID ticketId, Dimensions dimensions) {
      kept.replaceAll((id, fact) -> fact.dimensions() == null ? fact.of(dimensions) : fact);
      return Uni.createFrom().voidItem();
    }
  }
}
