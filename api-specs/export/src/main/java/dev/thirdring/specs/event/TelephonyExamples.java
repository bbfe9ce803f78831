package dev.thirdring.specs.event;

import static dev.thirdring.specs.event.GoldenExamples.monday;

import dev.thirdring.contracts.telephony.AgentStepKind;
import dev.thirdring.contracts.telephony.AgentStepTold;
import dev.thirdring.contracts.telephony.CallStepKind;
import dev.thirdring.contracts.telephony.CallStepTold;
import java.util.List;

/** What the telephone system tells of the call that the ticket came from. */
final class TelephonyExamples {
  private static final String CALL = "20261123-000017";
  private static final String AGENT = "agent1";

  private TelephonyExamples() {}

  static List<GoldenExample> all() {
    return List.of(
        new GoldenExample(
            CALL,
            new CallStepTold(
                CALL,
                "3",
                CallStepKind.ANSWERED,
                monday("09:00"),
                "10086",
                "complaint",
                "broadband",
                AGENT,
                2,
                false,
                "vip",
                "chengdu",
                "c7d1f0a35b9e4c2288fa",
                "broadband-slow"),
            monday("09:00")),
        new GoldenExample(
            AGENT,
            new AgentStepTold(
                AGENT,
                "41",
                AgentStepKind.NOT_READY,
                monday("12:00"),
                "lunch",
                "broadband-team",
                null,
                null),
            monday("12:00")));
  }
}
