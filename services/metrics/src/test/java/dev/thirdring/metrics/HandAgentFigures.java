package dev.thirdring.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the figures of the worked agents must be, worked out by hand from {@code WorkedAgents},
 * {@code WorkedCalls} and the roster of {@code AgentsByHandIT}. Sums are in milliseconds.
 */
final class HandAgentFigures {
  private HandAgentFigures() {}

  static Map<String, String> ofTheDay() {
    Map<String, String> figures = new LinkedHashMap<>();
    // planned: agent1 8 h − 1 h − 30 min, agent2 4 h, agent3 4 h, agent5 20 min: 53,400 s
    // worked in the shift: agent1 385 min, agent2 37 min, agent5 40 min: 27,720 s
    figures.put("adherence default", "27720000 / 53400000 = 51.91");
    // off: agent1 15 min break and 10 min worked through the meal, agent2 203 min, agent3 240 min,
    // agent5 40 min worked through the break and 20 min away: 31,680 s
    figures.put("schedule_adherence default", "21720000 / 53400000 = 40.67");
    // agent3 did not come; agent4 was on leave
    figures.put("attendance default", "3 / 4 = 75.00");
    // talk and hold: 540 + 420 s; idle: 23,200 + 1,737 + 2,400 s
    figures.put("occupancy default", "960000 / 28297000 = 3.39");
    // 120 s of wrap-up
    figures.put("occupancy with_wrap_up", "1080000 / 28417000 = 3.80");
    // 5 calls in 495 + 38 + 40 minutes
    figures.put("calls_per_hour default", "5 / 34380000 = 0.52");
    figures.put("not_ready break", "900000 / 34380000 = 2.62");
    figures.put("not_ready meal", "3000000 / 34380000 = 8.73");
    figures.put("not_ready training", "1800000 / 34380000 = 5.24");
    // before the first READY: 180 + 60 s
    figures.put("not_ready none", "240000 / 34380000 = 0.70");
    return figures;
  }

  static Map<String, String> byAgent() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("adherence default agent1", "23100000 / 23400000 = 98.72");
    figures.put("adherence default agent2", "2220000 / 14400000 = 15.42");
    figures.put("adherence default agent3", "0 / 14400000 = 0.00");
    // 40 minutes of a shift that had 20 without its break
    figures.put("adherence default agent5", "2400000 / 1200000 = 200.00");
    figures.put("schedule_adherence default agent1", "21900000 / 23400000 = 93.59");
    figures.put("schedule_adherence default agent2", "2220000 / 14400000 = 15.42");
    figures.put("schedule_adherence default agent3", "0 / 14400000 = 0.00");
    // 60 minutes off schedule of 20: no less than nothing
    figures.put("schedule_adherence default agent5", "0 / 1200000 = 0.00");
    figures.put("attendance default agent1", "1 / 1 = 100.00");
    figures.put("attendance default agent3", "0 / 1 = 0.00");
    figures.put("occupancy default agent1", "540000 / 23740000 = 2.27");
    figures.put("occupancy default agent2", "420000 / 2157000 = 19.47");
    figures.put("occupancy with_wrap_up agent1", "600000 / 23800000 = 2.52");
    figures.put("occupancy with_wrap_up agent2", "480000 / 2217000 = 21.65");
    figures.put("calls_per_hour default agent1", "3 / 29700000 = 0.36");
    figures.put("calls_per_hour default agent2", "3 / 2280000 = 4.74");
    return figures;
  }

  static Map<String, String> byHalfHour(String day) {
    return Map.of(
        // agent1, 2 and 3 are planned; agent1 and 5 are there, agent2 from 9:13
        "adherence default " + day + "T09:00", "4620000 / 5400000 = 85.56",
        // agent1 comes back at 10:45
        "adherence default " + day + "T10:30", "900000 / 5400000 = 16.67",
        "schedule_adherence default " + day + "T10:30", "900000 / 5400000 = 16.67");
  }

  /** Nothing is known, so nothing is told. */
  static Map<String, String> ofADayWithoutSource() {
    return Map.of(
        "adherence default", "0 / 0 = absent",
        "schedule_adherence default", "0 / 0 = absent",
        "attendance default", "0 / 0 = absent",
        "occupancy default", "0 / 0 = absent",
        "occupancy with_wrap_up", "0 / 0 = absent",
        "calls_per_hour default", "0 / 0 = absent");
  }
}
