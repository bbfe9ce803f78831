package dev.thirdring.console.passage.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of passing. */
public record Gate(Set<String> services, long bodyBytesMax) {
  private static final Set<String> READING = Set.of("GET");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final Pattern ADDRESS =
      Pattern.compile("/api/(?<service>[a-z-]+)(?<path>/[^?#]*)(?<query>\\?[^#]*)?");
  private static final Pattern CROOKED =
      Pattern.compile("//|/\\.{1,2}(/|$)|;|\\\\|%2e|%2f|%5c|%00|%25", Pattern.CASE_INSENSITIVE);

  /** The platform's own addresses: health, figures, descriptions; also with an encoded q or Q. */
  private static final Pattern INTERNAL =
      Pattern.compile("/(q|%71|%51)(/.*)?", Pattern.CASE_INSENSITIVE);

  public Gate {
    services = Set.copyOf(services);
  }

  public Verdict judge(Crossing crossing) {
    Matcher address = ADDRESS.matcher(crossing.uri());
    if (!address.matches() || !services.contains(address.group("service"))) {
      return new Verdict.Refused(Refusal.UNKNOWN_SERVICE);
    }
    String path = address.group("path");
    if (CROOKED.matcher(path).find()) {
      return new Verdict.Refused(Refusal.CROOKED_PATH);
    }
    if (INTERNAL.matcher(path).matches()) {
      return new Verdict.Refused(Refusal.INTERNAL_PATH);
    }
    if (!READING.contains(crossing.method()) && !CHANGING.contains(crossing.method())) {
      return new Verdict.Refused(Refusal.METHOD);
    }
    if (CHANGING.contains(crossing.method()) && !crossing.customHeader()) {
      return new Verdict.Refused(Refusal.FORGED);
    }
    if (crossing.chunked()) {
      return new Verdict.Refused(Refusal.LENGTH_UNKNOWN);
    }
    if (crossing.bodyBytes().orElse(0) > bodyBytesMax) {
      return new Verdict.Refused(Refusal.TOO_LARGE);
    }
    String query = address.group("query");
    return new Verdict.Passes(address.group("service"), query == null ? path : path + query);
  }
}
