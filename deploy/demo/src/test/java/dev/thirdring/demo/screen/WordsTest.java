package dev.thirdring.demo.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.contracts.ThirdRingEvents;
import dev.thirdring.platform.events.PublishedEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** What a gateway or a telephone system tells is not on a ticket's way. */
  private static final Set<String> OF_GATEWAYS =
      Set.of("sms-receipt", "sms-received", "call-step-told", "agent-step-told");

  private final ObjectMapper json = new ObjectMapper();
  private final Words words = new Words(ZoneId.of("Asia/Shanghai"));

  @Test
  void knowsEveryEventThatComesOnTheWayOfATicket() {
    List<String> unknown =
        new ThirdRingEvents()
            .events().stream()
                .map(event -> event.getAnnotation(PublishedEvent.class).type())
                .map(type -> type.split("\\.")[3])
                .filter(event -> !OF_GATEWAYS.contains(event))
                .filter(event -> !Words.know(event))
                .toList();

    assertEquals(List.of(), unknown);
  }

  @Test
  void tellsTheFactsThatMatter() throws Exception {
    String told =
        words.of(
            "compensation-requested",
            json.readTree(
                """
                {"approvalId": "1", "amount": {"minorUnits": 5000, "currency": "CNY"}, "asCredit": true}
                """));

    assertTrue(told.endsWith(": 50.00 CNY, 以话费抵 as credit"), told);
  }

  @Test
  void tellsTimesWhereTheReaderIs() throws Exception {
    String told =
        words.of("follow-up-planned", json.readTree("{\"dueAt\": \"2026-11-22T22:15:14.66Z\"}"));

    assertTrue(told.endsWith(": 11-23 06:15"), told);
  }

  @Test
  void keepsTheNameOfAnEventThatNobodyTaughtIt() throws Exception {
    assertEquals("brand-new", words.of("brand-new", json.readTree("{}")));
  }
}
