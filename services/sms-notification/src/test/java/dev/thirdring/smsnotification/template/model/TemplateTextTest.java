package dev.thirdring.smsnotification.template.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class TemplateTextTest {

  @Test
  void takesATextWithSignatureAndTicketNumberInEitherLanguage() {
    assertEquals(List.of(), faults("【第三声服务中心】工单{ticketNumber}", Occasion.REGISTERED));
    assertEquals(List.of(), faults("[Third Ring] {ticketNumber}", Occasion.REGISTERED));
  }

  @Test
  void refusesATextWithoutSignature() {
    assertEquals(
        List.of(new TextFault.NoSignature()), faults("工单{ticketNumber}", Occasion.REGISTERED));
  }

  @Test
  void refusesATextThatDoesNotSayWhichTicket() {
    assertEquals(
        List.of(new TextFault.NoTicketNumber()), faults("[Third Ring] Hello", Occasion.CLOSED));
  }

  @Test
  void refusesPlaceholdersThatTheOccasionCannotFill() {
    String text = "[Third Ring] {ticketNumber} {visitStartsAt} {password}";
    assertEquals(
        List.of(new TextFault.NotOffered("visitStartsAt"), new TextFault.NotOffered("password")),
        faults(text, Occasion.REGISTERED));
    assertEquals(
        List.of(new TextFault.NotOffered("password")), faults(text, Occasion.VISIT_BOOKED));
  }

  @Test
  void refusesStrayBraces() {
    assertEquals(
        List.of(new TextFault.StrayBrace()),
        faults("[Third Ring] {ticketNumber} {subject", Occasion.CLOSED));
  }

  @Test
  void countsWhatPlaceholdersMayGrowTo() {
    String text = "[Third Ring] {ticketNumber}";
    int open = TemplateText.LENGTH_MAX - "[Third Ring] ".length() - 40;
    assertEquals(List.of(), faults(text + "x".repeat(open), Occasion.CLOSED));
    assertEquals(
        List.of(new TextFault.TooLong(TemplateText.LENGTH_MAX)),
        faults(text + "x".repeat(open + 1), Occasion.CLOSED));
  }

  @Test
  void cutsLongValuesAndFlattensLines() {
    String written =
        new TemplateText("{subject}|{customerName}")
            .render(
                Map.of(
                    Placeholder.SUBJECT, "x".repeat(41), Placeholder.CUSTOMER_NAME, "Li\n\tWei"));
    assertEquals("x".repeat(39) + "…|Li Wei", written);
  }

  @Test
  void neverCutsThroughACharacter() {
    String written =
        new TemplateText("{subject}")
            .render(Map.of(Placeholder.SUBJECT, "x".repeat(38) + "😀😀😀"));
    assertEquals("x".repeat(38) + "…", written);
  }

  @Test
  void readsNoTemplateInAValue() {
    String written =
        new TemplateText("{customerName} {ticketNumber}")
            .render(
                Map.of(
                    Placeholder.CUSTOMER_NAME, "{ticketNumber}$1", Placeholder.TICKET_NUMBER, "7"));
    assertEquals("{ticketNumber}$1 7", written);
  }

  @Test
  void saysWhichLanguageIsAtFault() {
    Template template =
        new Template(
            Occasion.CLOSED,
            new TemplateText("【第三声服务中心】{ticketNumber}"),
            new TemplateText("[Third Ring] {nobody} {ticketNumber}"),
            Duration.ofHours(1),
            true);
    assertEquals(
        Map.of(Language.EN, List.of(new TextFault.NotOffered("nobody"))), template.faults());
    assertTrue(Occasion.CLOSED.offers(Placeholder.CUSTOMER_NAME));
  }

  private static List<TextFault> faults(String text, Occasion occasion) {
    return new TemplateText(text).faults(occasion);
  }
}
