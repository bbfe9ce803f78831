package dev.thirdring.metrics.contact.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1")
@Tag("M8")
class ContactSumsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
  private static final int WEEK = 7 * 24 * 3600;
  private static final int RESTS = 2 * 31 * 24 * 3600 + 1;

  @Test
  void aMatterRestsUntilTheNearestOtherContactAboutIt() {
    List<Contact> calls =
        List.of(
            handled("1", "bill", 0),
            handled("2", "bill", WEEK + 1),
            handled("3", "bill", WEEK + 1 + 3600),
            handled("4", "move", 60));
    Map<Integer, Long> alone = of(ContactSums.of(calls), ContactTally.CALLS_ALONE_FOR);
    // the first for a week and a second, the second and third for an hour, the move for ever
    assertEquals(Map.of(2 * (WEEK + 1), 1L, 2 * 3600, 2L, RESTS, 1L), alone);
  }

  @Test
  void aTransferBreaksItAndACallThatNobodyAnsweredIsAContactAllTheSame() {
    Contact transferred = contact("1", "bill", 0, Outcome.BY_AGENT, true);
    Contact gaveUp = contact("2", "move", 0, Outcome.ABANDONED, false);
    List<Contact> calls = List.of(transferred, gaveUp, handled("3", "move", 60));
    assertEquals(Map.of(120, 1L), of(ContactSums.of(calls), ContactTally.CALLS_ALONE_FOR));
    assertEquals(
        Map.of(ContactCell.ANY, 2L), of(ContactSums.of(calls), ContactTally.CALLS_MATCHED));
  }

  @Test
  void threeBusySignalsInARowAreOneIntention() {
    List<Contact> calls =
        List.of(
            contact("1", null, 0, Outcome.REFUSED, false),
            contact("2", null, 30, Outcome.REFUSED, false),
            contact("3", null, 60, Outcome.REFUSED, false),
            contact("4", null, 100, Outcome.BY_AGENT, false),
            contact("5", null, 7200, Outcome.ABANDONED, false));
    Map<ContactCell, Long> sums = ContactSums.of(calls);
    assertEquals(Map.of(60, 2L, 80, 1L), of(sums, ContactTally.REDIALS_AFTER));
    assertEquals(Map.of(60, 2L), of(sums, ContactTally.REDIALS_REFUSED_AFTER));
    assertEquals(Map.of(60, 2L, 80, 1L), of(sums, ContactTally.REFUSALS_REDIALLED_AFTER));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderAddsUpToTheSame(long seed) {
    Random random = new Random(seed);
    List<Contact> calls = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      calls.add(
          contact(
              "c" + number,
              random.nextInt(4) == 0 ? null : "matter" + random.nextInt(3),
              random.nextInt(3 * WEEK),
              random.nextInt(4) == 0 ? Outcome.REFUSED : Outcome.BY_AGENT,
              random.nextInt(5) == 0));
    }
    Map<ContactCell, Long> whole = ContactSums.of(calls);
    Collections.shuffle(calls, random);
    Map<ContactCell, Long> sums = new HashMap<>();
    List<Contact> known = new ArrayList<>();
    for (Contact call : calls) {
      Map<ContactCell, Long> before = ContactSums.of(known);
      known.add(call);
      ContactSums.difference(before, ContactSums.of(known))
          .forEach((cell, amount) -> sums.merge(cell, amount, Long::sum));
    }
    sums.values().removeIf(amount -> amount == 0);
    assertEquals(whole, sums);
  }

  private static Map<Integer, Long> of(Map<ContactCell, Long> sums, ContactTally tally) {
    Map<Integer, Long> amounts = new HashMap<>();
    sums.forEach(
        (cell, amount) -> {
          if (cell.tally() == tally
              && cell.basis() == Basis.ARRIVAL
              && cell.level() == ContactCell.Level.CALL) {
            amounts.merge(cell.halfSecond(), amount, Long::sum);
          }
        });
    return amounts;
  }

  private static Contact handled(String id, String matter, int seconds) {
    return contact(id, matter, seconds, Outcome.BY_AGENT, false);
  }

  private static Contact contact(
      String id, String matter, int seconds, Outcome outcome, boolean transferred) {
    Instant at = MONDAY.plusSeconds(seconds);
    return new Contact(
        id,
        "a-customer",
        Optional.ofNullable(matter),
        at,
        new Call.Intervals(Optional.empty(), Optional.of(at)),
        outcome,
        transferred,
        new Contact.Place("10086", "", "vip", "chengdu", "billing"),
        outcome == Outcome.BY_AGENT ? List.of("agent1") : List.of(),
        true);
  }
}
