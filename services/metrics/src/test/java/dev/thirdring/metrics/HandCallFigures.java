package dev.thirdring.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the figures of the worked calls must be, worked out by hand from {@code WorkedCalls}. Sums
 * of durations are in milliseconds, values in seconds.
 */
public final class HandCallFigures {
  private HandCallFigures() {}

  static Map<String, String> ofTheDay() {
    Map<String, String> figures = new LinkedHashMap<>();
    // answered by agents: 5 calls; 40 + (20 + 30) + 30 + 0 + 0 s
    figures.put("acw default", "120000 / 5 = 24.0");
    // 4 and 50 s
    figures.put("time_to_abandon default", "54000 / 2 = 27.0");
    // talk 300 + (240 + 180) + 180 + 60 + 60 = 1020 s, and 120 s after
    figures.put("aht default", "1140000 / 5 = 228.0");
    figures.put("hold default", "45000 / 5 = 9.0");
    // 2 + 3 + 1 + 4 + 2, and the machine's 1
    figures.put("rings default", "13 / 6 = 2.17");
    // 10 + 20 + 65 + 10 answered, 4 + 50 abandoned, 10 lost, 60 overflowed
    figures.put("queue_time default", "229000 / 8 = 28.63");
    // 10 + 20 + 0 + 65 + 10
    figures.put("asa default", "105000 / 5 = 21.0");
    figures.put("asa all_waits", "229000 / 5 = 45.8");
    figures.put("talk default", "1020000 / 5 = 204.0");
    // one of the two was short
    figures.put("abandon_rate default", "1 / 8 = 12.50");
    figures.put("blocked_rate default", "1 / 12 = 8.33");
    // fay meets a busy signal and dials again a minute later: one intention of eleven
    figures.put("blocked_rate intentions", "1 / 11 = 9.09");
    figures.put("blocked_rate intentions_given_up", "0 / 11 = 0.00");
    // cai alone: ann calls twice about the same, bo and dan are transferred
    figures.put("fcr default", "1 / 5 = 20.00");
    figures.put("fcr_matched default", "5 / 5 = 100.00");
    // all that reached the distributor but the one answered without queue
    figures.put("queued_rate default", "8 / 9 = 88.89");
    figures.put("transfer_rate default", "2 / 5 = 40.00");
    figures.put("transfer_rate blind", "1 / 5 = 20.00");
    figures.put("transfer_rate announced", "1 / 5 = 20.00");
    figures.put("answered_rate default", "5 / 9 = 55.56");
    // answered after 0, 10, 10 and exactly 20 s; not after 65 s
    figures.put("service_level of_offered_less_short", "4 / 6 = 66.67");
    figures.put("service_level of_offered", "4 / 7 = 57.14");
    figures.put("service_level of_answered", "4 / 5 = 80.00");
    figures.put("service_level good_includes_early_abandons", "5 / 7 = 71.43");
    figures.put("service_level less_early_abandons", "4 / 6 = 66.67");
    figures.put("service_level with_flow_outs", "4 / 8 = 50.00");
    figures.put("calls_offered default", "9 / - = 9");
    figures.put("calls_left_in_menu default", "1 / - = 1");
    figures.put("calls_abandoned default", "2 / - = 2");
    figures.put("short_abandons default", "1 / - = 1");
    // the one after 4 s
    figures.put("first_seconds_abandons default", "1 / - = 1");
    figures.put("rings_unanswered default", "1 / - = 1");
    figures.put("calls_disconnected default", "1 / - = 1");
    // one call stayed in two queues
    figures.put("queue_segments default", "9 / - = 9");
    figures.put("segment_time default", "229000 / 9 = 25.44");
    return figures;
  }

  /** Their own parts: agent1 of three calls, agent2 of three. */
  static Map<String, String> byAgent() {
    return Map.of(
        "aht default agent1", "660000 / 3 = 220.0",
        "aht default agent2", "480000 / 3 = 160.0",
        "acw default agent1", "60000 / 3 = 20.0",
        "acw default agent2", "60000 / 3 = 20.0",
        "hold default agent1", "45000 / 3 = 15.0",
        "hold default agent2", "0 / 3 = 0.0",
        "transfer_rate announced agent1", "1 / 3 = 33.33",
        "transfer_rate blind agent2", "1 / 3 = 33.33");
  }

  /** By the half hour of arrival: the call answered at half past nine arrived before. */
  static Map<String, String> byHalfHour(String day) {
    return Map.of(
        "calls_offered default " + day + "T09:00", "5 / - = 5",
        "calls_offered default " + day + "T09:30", "3 / - = 3",
        "calls_offered default " + day + "T23:30", "1 / - = 1",
        "asa default " + day + "T09:00", "30000 / 3 = 10.0",
        "asa default " + day + "T09:30", "65000 / 1 = 65.0",
        "service_level of_offered " + day + "T23:30", "1 / 1 = 100.00");
  }

  /** By the half hour of the first answer, or of the end where nobody answered. */
  static Map<String, String> byHalfHourOfAnswer(String day) {
    return Map.of(
        "calls_offered default " + day + "T09:00", "4 / - = 4",
        "calls_offered default " + day + "T09:30", "4 / - = 4",
        "asa default " + day + "T09:00", "30000 / 2 = 15.0",
        "asa default " + day + "T09:30", "65000 / 2 = 32.5",
        "asa default " + day + "T23:30", "0 / 0 = absent");
  }

  /** Waited 10 and 10 s; 20 and 0 s; 65 s. Of settled calls: none of 2, one of 2, none of 1. */
  static Map<String, String> byTier() {
    return Map.of(
        "asa default vip", "20000 / 2 = 10.0",
        "asa default standard", "20000 / 2 = 10.0",
        "asa default premium", "65000 / 1 = 65.0",
        "fcr default vip", "0 / 2 = 0.00",
        "fcr default standard", "1 / 2 = 50.00",
        "fcr default premium", "0 / 1 = 0.00",
        "calls_offered default standard", "5 / - = 5",
        "blocked_rate intentions standard", "1 / 7 = 14.29");
  }

  static Map<String, String> ofADayWithoutCalls() {
    Map<String, String> figures = new LinkedHashMap<>();
    ofTheDay()
        .forEach(
            (figure, value) ->
                figures.put(figure, value.contains(" / - ") ? "0 / - = 0" : "0 / 0 = absent"));
    return figures;
  }
}
