package dev.thirdring.demo.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContactsTest {
  private static final List<String> SCENES =
      List.of(
          "settled-complaint",
          "consultation-record",
          "written-complaint",
          "compensated-complaint",
          "missed-deadline",
          "asked-question",
          "site-visit",
          "dissatisfied-customer");
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final Contacts contacts = Contacts.read();

  @Test
  void bringsAtLeastThirtyContactsInBothLanguages() {
    assertTrue(all().size() >= 30, "only " + all().size());
    assertEquals(
        Set.of("ZH", "EN"), distinct(contact -> contact.path("customer").path("language")));
  }

  @Test
  @Tag("I1")
  void comesOverEveryChannel() {
    assertEquals(
        Set.of(
            "telephone",
            "email",
            "fax",
            "letter",
            "web-chat",
            "web-message",
            "sms",
            "social-media",
            "front-desk"),
        distinct(contact -> contact.path("channel")));
  }

  @Test
  void telephoneNumbersCanExistAndAreExamples() throws NumberParseException {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    for (JsonNode contact : all()) {
      String typed = contact.path("customer").path("phone").asText();
      assertTrue(numbers.isValidNumber(numbers.parse(typed, "CN")), typed);
      assertTrue(typed.startsWith("138 0013 8") || typed.startsWith("+44 20 7946 0"), typed);
    }
  }

  @Test
  void customersDoNotShareANumber() {
    assertEquals(all().size(), distinct(contact -> contact.path("customer").path("phone")).size());
  }

  @Test
  void aCallHasEndedAndAPromiseLiesAhead() {
    JsonNode sent = Contacts.at(NOW, contacts.of("compensated-complaint"));

    assertEquals("2026-11-21T08:00:00Z", sent.path("contactEndedAt").asText());
    assertEquals("2026-11-21T08:30:00Z", sent.path("promisedReplyAt").asText());
    assertTrue(sent.path("promisedReplyWithin").isMissingNode());
  }

  private List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>(SCENES.stream().map(contacts::of).toList());
    contacts.ordinary().forEach(plan -> all.add(plan.path("contact")));
    return all;
  }

  private Set<String> distinct(java.util.function.Function<JsonNode, JsonNode> fact) {
    return all().stream().map(fact).map(JsonNode::asText).collect(Collectors.toSet());
  }
}
