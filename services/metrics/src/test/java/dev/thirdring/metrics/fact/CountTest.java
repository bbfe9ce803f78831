package dev.thirdring.metrics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.metrics.fact.model.FactKind;
import dev.thirdring.platform.events.RefusedEventException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final ChangeTicket changeTicket = new ChangeTicket(facts);
  private final CountTicket countTicket = new CountTicket(facts, changeTicket);
  private final CountStep countStep = new CountStep(facts, changeTicket);
  private final RecountTicket recountTicket = new RecountTicket(facts, changeTicket);

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
  void aCorrectedTicketIsCountedUnderWhatItIsInWhateverOrderItIsHeard() {
    Fact corrected =
        Fact.of("e3", FactKind.TICKET_CORRECTED, TICKET, AT.plusSeconds(60)).labelled("suggestion");
    Fact again =
        Fact.of("e4", FactKind.TICKET_CORRECTED, TICKET, AT.plusSeconds(90)).labelled("agency");
    List<Runnable> heard =
        List.of(
            () -> countTicket.count(OPENED).await().indefinitely(),
            () -> countStep.count(STOPPED).await().indefinitely(),
            () -> recountTicket.recount(corrected).await().indefinitely(),
            () -> recountTicket.recount(again).await().indefinitely());
    for (int first = 0; first < heard.size(); first++) {
      facts.kept.clear();
      for (int i = 0; i < heard.size(); i++) {
        heard.get((first + i) % heard.size()).run();
      }
      heard.get(2).run();
      assertEquals(
          Set.of(new Dimensions("vip", "telephone", "agency", "gotone")),
          facts.kept.values().stream().map(Fact::dimensions).collect(Collectors.toSet()),
          "beginning with " + first);
    }
  }

  @Test
  void sumsFollowEachChangeOfATicketsFacts() {
    countTicket.count(OPENED).await().indefinitely();
    countStep.count(STOPPED).await().indefinitely();
    assertEquals(List.of(1, 2), facts.addedUp);
  }

  @Test
  void nothingIsHeardOfATicketWhoseFactsAreGone() {
    facts.gone = true;
    for (Uni<Void> heard : List.of(countTicket.count(OPENED), countStep.count(STOPPED))) {
      assertThrows(RefusedEventException.class, () -> heard.await().indefinitely());
    }
    assertEquals(Map.of(), facts.kept);
    assertEquals(List.of(), facts.addedUp);
  }

  @Test
  void aFactAboutNothingElseIsAboutItsTicket() {
    assertEquals(TICKET, STOPPED.subjectId());
  }

  /** As the storage keeps them: by event. */
  private static final class FactsInMemory implements Facts {
    private final Map<String, Fact> kept = new LinkedHashMap<>();

    /** How many facts there were each time. */
    private final List<Integer> addedUp = new ArrayList<>();

    private boolean gone;

    @Override
    public Uni<Void> lock(UUID ticketId) {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> makeRoom(Fact fact) {
      return Uni.createFrom().item(!gone);
    }

    @Override
    public Uni<Void> addUp(UUID ticketId) {
      addedUp.add(kept.size());
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

    @Override
    public Uni<Void> followCorrection(UUID ticketId) {
      kept.values().stream()
          .filter(fact -> fact.kind() == FactKind.TICKET_CORRECTED)
          .max(Comparator.comparing(Fact::at))
          .ifPresent(last -> kept.replaceAll((id, fact) -> under(fact, last)));
      return Uni.createFrom().voidItem();
    }

    private static Fact under(Fact fact, Fact corrected) {
      Dimensions known = fact.dimensions();
      return known == null
          ? fact
          : fact.of(
              new Dimensions(
                  known.tier(), known.channel(), corrected.measured().label(), known.brand()));
    }
  }
}
