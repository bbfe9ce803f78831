package dev.thirdring.metrics.queuelog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.agentstate.model.AgentStep;
import dev.thirdring.metrics.agentstate.model.AgentStepKind;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M7")
class QueueLogReaderTest {
  private static final String CALL = "1764032400.17";
  private final QueueLogReader reader =
      new QueueLogReader("pbx1", number -> Optional.of("pseudonym-of-" + number));

  @Test
  void aCallerEntersAQueueAndIsKnownByAPseudonymOnly() {
    CallStep step =
        calls("1764032400|" + CALL + "|support|NONE|ENTERQUEUE||13800138000|1").getFirst();
    assertEquals("pbx1:" + CALL, step.callId());
    assertEquals(StepKind.QUEUED, step.kind());
    assertEquals(Instant.parse("2025-11-25T01:00:00Z"), step.at());
    assertEquals(Optional.of("support"), step.queue());
    assertEquals(Optional.empty(), step.agent());
    assertEquals(Optional.of("pseudonym-of-13800138000"), step.caller());
  }

  @Test
  void anAnswerTellsWhenItBeganToRing() {
    List<CallStep> steps =
        calls("1764032412|" + CALL + "|support|SIP/101|CONNECT|12|1764032409.18|3");
    assertEquals(List.of(StepKind.RINGING, StepKind.ANSWERED), kinds(steps));
    assertEquals(Instant.ofEpochSecond(1764032409), steps.getFirst().at());
    assertEquals(Instant.ofEpochSecond(1764032412), steps.getLast().at());
    assertEquals(Optional.of("SIP/101"), steps.getLast().agent());
    assertNotEquals(steps.getFirst().stepId(), steps.getLast().stepId());
  }

  @Test
  void ringingInVainBeganBeforeItsLine() {
    CallStep step = calls("1764032410|" + CALL + "|support|SIP/102|RINGNOANSWER|5000").getFirst();
    assertEquals(StepKind.RINGING, step.kind());
    assertEquals(Instant.ofEpochSecond(1764032405), step.at());
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETEAGENT|12|95|1, ENDED, false",
    "COMPLETECALLER|12|95|1, ENDED, false",
    "ABANDON|1|1|34, ABANDONED, false",
    "EXITWITHTIMEOUT|1|1|60, SENT_ELSEWHERE, false",
    "EXITEMPTY|1|1|0, SENT_ELSEWHERE, false",
    "EXITWITHKEY|9|1|1|20, SENT_ELSEWHERE, false",
    "BLINDTRANSFER|200|from-internal|12|95|1, TRANSFERRED, false",
    "ATTENDEDTRANSFER|BRIDGE|some|12|95|1, TRANSFERRED, true"
  })
  void endsAndTransfers(String event, StepKind kind, boolean announced) {
    CallStep step = calls("1764032507|" + CALL + "|support|SIP/101|" + event).getFirst();
    assertEquals(kind, step.kind());
    assertEquals(announced, step.announced());
  }

  @ParameterizedTest
  @CsvSource({
    "ADDMEMBER, 'LOGGED_IN,READY'",
    "AGENTLOGIN|SIP/101, 'LOGGED_IN,READY'",
    "PAUSEALL|lunch, NOT_READY",
    "UNPAUSEALL, READY",
    "REMOVEMEMBER, LOGGED_OUT",
    "AGENTLOGOFF|SIP/101|3600, LOGGED_OUT"
  })
  void agentsComeAndGo(String event, String kinds) {
    Reading.Told told = told("1764032400|NONE|support|Agent/7|" + event);
    assertEquals(List.of(), told.calls());
    assertEquals(
        kinds, String.join(",", told.agents().stream().map(step -> step.kind().name()).toList()));
    assertEquals("Agent/7", told.agents().getFirst().agent());
  }

  @Test
  void aPauseTellsItsReason() {
    AgentStep step = told("1764032400|NONE|NONE|Agent/7|PAUSEALL|午餐").agents().getFirst();
    assertEquals(AgentStepKind.NOT_READY, step.kind());
    assertEquals(Optional.of("午餐"), step.reason());
    assertEquals(Optional.empty(), step.queue());
  }

  @Test
  void theSameLineSaysTheSameAgain() {
    String line = "1764032412|" + CALL + "|support|SIP/101|CONNECT|12|1764032409.18|3";
    assertEquals(calls(line), calls(line));
    assertNotEquals(
        calls(line).getFirst().stepId(), calls(line.replace("|3", "|4")).getFirst().stepId());
  }

  @Test
  void whatSaysNothingIsPassedOver() {
    assertEquals(
        new Reading.PassedOver("QUEUESTART"), reader.read("1764032400|NONE|NONE|NONE|QUEUESTART|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "yesterday|1.1|support|NONE|ENTERQUEUE||1|1",
        "1764032400|1.1|support|NONE|SANG|",
        "1764032400|NONE|support|NONE|ENTERQUEUE||1|1",
        "1764032400|1.1|NONE|NONE|ENTERQUEUE||1|1",
        "1764032400|1.1|support|NONE|CONNECT|1|2.2|3",
        "1764032400|1.1|support|<b>|CONNECT|1|2.2|3",
        "1764032400|NONE|support|NONE|ADDMEMBER|"
      })
  void whatCannotBeUnderstoodIsRefusedWithTheReason(String line) {
    Reading.Refused refused = assertInstanceOf(Reading.Refused.class, reader.read(line));
    assertTrue(
        refused.why().startsWith("must ") || refused.why().startsWith("is of"), refused.why());
  }

  private List<CallStep> calls(String line) {
    return told(line).calls();
  }

  private Reading.Told told(String line) {
    return assertInstanceOf(Reading.Told.class, reader.read(line));
  }

  private static List<StepKind> kinds(List<CallStep> steps) {
    return steps.stream().map(CallStep::kind).toList();
  }
}
