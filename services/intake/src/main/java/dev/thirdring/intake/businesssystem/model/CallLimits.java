package dev.thirdring.intake.businesssystem.model;

import java.util.Map;

/**
 * How long and how often a system is asked; what is left out has a default.
 *
 * @param timeoutMillis an answer later than this is none
 * @param concurrent questions under way at once, from one replica
 * @param failures the circuit opens when half of so many calls failed
 * @param openSeconds how long it then stays open
 * @param cacheSeconds how long an answer serves again; 0: never
 */
public record CallLimits(
    Integer timeoutMillis,
    Integer concurrent,
    Integer failures,
    Integer openSeconds,
    Integer cacheSeconds) {

  public static final CallLimits DEFAULT = new CallLimits(null, null, null, null, null);

  public CallLimits {
    timeoutMillis = timeoutMillis == null ? 2000 : timeoutMillis;
    concurrent = concurrent == null ? 10 : concurrent;
    failures = failures == null ? 6 : failures;
    openSeconds = openSeconds == null ? 15 : openSeconds;
    cacheSeconds = cacheSeconds == null ? 30 : cacheSeconds;
  }

  void faults(Map<String, String> faults) {
    between(faults, "limits.timeoutMillis", timeoutMillis, 100, 10_000);
    between(faults, "limits.concurrent", concurrent, 1, 100);
    between(faults, "limits.failures", failures, 2, 100);
    between(faults, "limits.openSeconds", openSeconds, 1, 600);
    between(faults, "limits.cacheSeconds", cacheSeconds, 0, 300);
  }

  private static void between(
      Map<String, String> faults, String field, int value, int least, int most) {
    if (value < least || value > most) {
      faults.put(field, "must be " + least + " to " + most);
    }
  }
}
