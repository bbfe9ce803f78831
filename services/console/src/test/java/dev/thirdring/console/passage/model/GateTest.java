package dev.thirdring.console.passage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final OptionalLong NO_BODY = OptionalLong.empty();
  private final Gate gate = new Gate(Set.of("intake", "follow-up"), 1000);

  @Test
  void letsAReadingRequestPassWithItsQuery() {
    assertEquals(
        new Verdict.Passes("follow-up", "/calls/7?limit=2&q=a%20b"),
        gate.judge(reading("/api/follow-up/calls/7?limit=2&q=a%20b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void letsChangesPassOnlyWithTheHeaderOfOurPages(String method) {
    assertEquals(
        new Verdict.Passes("intake", "/tickets"),
        gate.judge(
            new Crossing(method, "/api/intake/tickets", true, OptionalLong.of(1000), false)));
    assertEquals(
        new Verdict.Refused(Refusal.FORGED),
        gate.judge(new Crossing(method, "/api/intake/tickets", false, NO_BODY, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "HEAD", "TRACE", "CONNECT", "PROPFIND"})
  void refusesOtherMethods(String method) {
    assertEquals(
        new Verdict.Refused(Refusal.METHOD),
        gate.judge(new Crossing(method, "/api/intake/tickets", true, NO_BODY, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/keycloak/admin",
        "/api/",
        "/api/intake",
        "/api/INTAKE/tickets",
        "/other",
        "http://x/api/intake/"
      })
  void refusesWhatIsNotListed(String uri) {
    assertEquals(new Verdict.Refused(Refusal.UNKNOWN_SERVICE), gate.judge(reading(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/intake/../routing/x",
        "/api/intake/./x",
        "/api/intake//x",
        "/api/intake/..",
        "/api/intake/%2e%2e/x",
        "/api/intake/a%2Fb",
        "/api/intake/a%5cb",
        "/api/intake/a\\b",
        "/api/intake/%71/..;/q",
        "/api/intake/%252e",
        "/api/intake/a%00"
      })
  void refusesCrookedPaths(String uri) {
    assertEquals(new Verdict.Refused(Refusal.CROOKED_PATH), gate.judge(reading(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/intake/q/metrics",
        "/api/intake/q",
        "/api/intake/Q/health/ready",
        "/api/intake/%71/metrics",
        "/api/intake/%51/metrics"
      })
  void refusesTheInternalPartOfAService(String uri) {
    assertEquals(new Verdict.Refused(Refusal.INTERNAL_PATH), gate.judge(reading(uri)));
  }

  @Test
  void refusesBodiesOfUnknownLengthAndTooLargeOnes() {
    assertEquals(
        new Verdict.Refused(Refusal.LENGTH_UNKNOWN),
        gate.judge(new Crossing("POST", "/api/intake/tickets", true, NO_BODY, true)));
    assertEquals(
        new Verdict.Refused(Refusal.TOO_LARGE),
        gate.judge(
            new Crossing("POST", "/api/intake/tickets", true, OptionalLong.of(1001), false)));
  }

  private static Crossing reading(String uri) {
    return new Crossing("GET", uri, false, NO_BODY, false);
  }
}
