package dev.thirdring.intake.ticket;

import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static org.hamcrest.Matchers.equalTo;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PaperOfContactIT {

  @ParameterizedTest
  @CsvSource({
    "telephone, complaint, true, false, CALL_RECORD, SETTLED",
    "telephone, complaint, true, true, NOTICE, IN_HANDLING",
    "telephone, complaint, false, false, NOTICE, IN_HANDLING",
    "letter, complaint, true, false, REVIEWED_NOTICE, AWAITING_REVIEW",
    "email, complaint, false, false, REVIEWED_NOTICE, AWAITING_REVIEW",
    "fax, complaint, false, false, REVIEWED_NOTICE, AWAITING_REVIEW",
    "telephone, consultation, true, false, CONSULTATION_RECORD, SETTLED",
  })
  @Tag("I3")
  @Tag("I4")
  @Tag("I5")
  void isWhatItsChannelItsCategoryAndItsEndAskFor(
      String channel, String category, boolean settled, boolean paid, String form, String state) {
    Map<String, Object> contact = unsettledCall();
    contact.put("channel", channel);
    contact.put("category", category);
    contact.put("settled", settled);
    contact.put("compensationWanted", paid);
    open(contact).then().statusCode(201).body("form", equalTo(form)).body("state", equalTo(state));
  }
}
