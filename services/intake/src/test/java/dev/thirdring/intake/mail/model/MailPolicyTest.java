package dev.thirdring.intake.mail.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1")
class MailPolicyTest {
  private static final String CUSTOMER = "wang@example.com";
  private final MailPolicy policy = new MailPolicy(Set.of("service@centre.example"), 3);

  private Optional<Refusal> of(Marks marks) {
    return policy.refusal(marks, CUSTOMER, 0);
  }

  private static Marks marks(String autoSubmitted, String precedence) {
    return new Marks(
        Optional.ofNullable(autoSubmitted),
        Optional.ofNullable(precedence),
        false,
        false,
        false,
        false);
  }

  @Test
  void takesWhatAPersonWrote() {
    assertEquals(Optional.empty(), of(Marks.NONE));
    assertEquals(Optional.empty(), of(marks("no", "first-class")));
  }

  @Test
  void refusesWhatAMachineAnswered() {
    assertEquals(Optional.of(Refusal.AUTOMATIC_ANSWER), of(marks("Auto-Replied; x=y", null)));
    assertEquals(
        Optional.of(Refusal.AUTOMATIC_ANSWER), of(marks("auto-generated (vacation)", null)));
    assertEquals(
        Optional.of(Refusal.AUTOMATIC_ANSWER),
        of(new Marks(Optional.empty(), Optional.empty(), true, false, false, false)));
  }

  @Test
  void refusesListsBulkAndBounces() {
    assertEquals(Optional.of(Refusal.BULK), of(marks(null, "Bulk")));
    assertEquals(
        Optional.of(Refusal.MAILING_LIST),
        of(new Marks(Optional.empty(), Optional.empty(), false, true, false, false)));
    assertEquals(
        Optional.of(Refusal.BOUNCE),
        of(new Marks(Optional.empty(), Optional.empty(), false, false, true, false)));
    assertEquals(
        Optional.of(Refusal.BOUNCE),
        of(new Marks(Optional.empty(), Optional.empty(), false, false, false, true)));
    assertEquals(
        Optional.of(Refusal.BOUNCE), policy.refusal(Marks.NONE, "mailer-daemon@example.com", 0));
  }

  @Test
  void refusesItselfAndFloods() {
    assertEquals(
        Optional.of(Refusal.OWN_ADDRESS), policy.refusal(Marks.NONE, "service@centre.example", 0));
    assertEquals(Optional.empty(), policy.refusal(Marks.NONE, CUSTOMER, 2));
    assertEquals(Optional.of(Refusal.TOO_MANY_OF_SENDER), policy.refusal(Marks.NONE, CUSTOMER, 3));
  }
}
