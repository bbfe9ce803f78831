package dev.thirdring.demo.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.contracts.ThirdRingEvents;
import dev.thirdring.platform.events.PublishedEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** What a gateway tells is not on a ticket's way. */
  private static final Set<String> OF_GATEWAYS = Set.of("sms-receipt", "sms-received");

  private final ObjectMapper json = new ObjectMapper();

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
    String words =
        Words.of(
            "compensation-requested",
            json.readTree(
                """
                {"approvalId": "1", "amount": {"minorUnits": 5000, "currency": "CNY"}, "asCredit": true}
                """));

    assertTrue(words.endsWith(": 50.00 CNY, 是 yes"), words);
  }

  @Test
  void keepsTheNameOfAnEventThatNobodyTaughtIt() throws Exception {
    assertEquals("brand-new", Words.of("brand-new", json.readTree("{}")));
  }
}
