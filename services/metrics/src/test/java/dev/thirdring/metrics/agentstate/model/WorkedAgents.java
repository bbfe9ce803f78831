package dev.thirdring.metrics.agentstate.model;

import static dev.thirdring.metrics.agentstate.model.AgentStepKind.LOGGED_IN;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.LOGGED_OUT;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.NOT_READY;
import static dev.thirdring.metrics.agentstate.model.AgentStepKind.READY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What agents told on the day of the worked calls; what it comes to is worked out by hand beside.
 * agent3 and agent4 never come, agent4 is on leave.
 */
public final class WorkedAgents {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final LocalDate day;
  private final List<AgentStep> steps = new ArrayList<>();

  private WorkedAgents(LocalDate day) {
    this.day = day;
  }

  public static List<AgentStep> on(LocalDate day) {
    WorkedAgents agents = new WorkedAgents(day);
    agents.ofTheDay();
    return List.copyOf(agents.steps);
  }

  private void ofTheDay() {
    tell("agent1", LOGGED_IN, "08:55:00", null);
    tell("agent1", READY, "08:58:00", null);
    tell("agent1", NOT_READY, "10:30:00", "break");
    tell("agent1", READY, "10:45:00", null);
    tell("agent1", NOT_READY, "12:00:00", "meal");
    tell("agent1", READY, "12:50:00", null);
    tell("agent1", NOT_READY, "16:00:00", "training");
    tell("agent1", READY, "16:30:00", null);
    tell("agent1", LOGGED_OUT, "17:10:00", null);
    tell("agent2", LOGGED_IN, "09:12:00", null);
    tell("agent2", READY, "09:13:00", null);
    tell("agent2", NOT_READY, "09:50:00", null);
    tell("agent5", LOGGED_IN, "09:00:00", null);
    tell("agent5", READY, "09:00:00", null);
    tell("agent5", LOGGED_OUT, "09:40:00", null);
  }

  private void tell(String agent, AgentStepKind kind, String at, String reason) {
    steps.add(
        new AgentStep(
            agent,
            day + "-" + (steps.size() + 1),
            kind,
            time(day, at),
            Optional.ofNullable(reason),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  public static Instant time(LocalDate day, String at) {
    return day.atTime(LocalTime.parse(at)).atZone(SHANGHAI).toInstant();
  }
}
