package dev.thirdring.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit | many     | must be a number",
        "id    | 7        | must be a UUID",
        "since | today    | must be an RFC 3339 time such as 2026-11-21T08:00:00Z",
        "day   | SOMEDAY  | must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY,"
            + " SUNDAY",
      })
  void namesTheOneAtFaultAndWhatIsAllowed(String name, String value, String allowed)
      throws NoSuchMethodException {
    assertEquals(List.of(new FieldProblem(name, allowed)), unreadable(name, value));
  }

  @ParameterizedTest
  @CsvSource({"limit, 7", "day, MONDAY", "text, anything", "other, unknown"})
  void isSilentAboutWhatCanBeRead(String name, String value) throws NoSuchMethodException {
    assertEquals(List.of(), unreadable(name, value));
  }

  @Test
  void isSilentWithoutParameters() throws NoSuchMethodException {
    assertEquals(List.of(), QueryParameters.unreadable(list(), new QuarkusMultivaluedHashMap<>()));
  }

  private static List<FieldProblem> unreadable(String name, String value)
      throws NoSuchMethodException {
    QuarkusMultivaluedHashMap<String, String> query = new QuarkusMultivaluedHashMap<>();
    query.add(name, value);
    return QueryParameters.unreadable(list(), query);
  }

  private static Method list() throws NoSuchMethodException {
    return Example.class.getDeclaredMethod(
        "list", int.class, UUID.class, Instant.class, DayOfWeek.class, String.class);
  }

  interface Example {
    String list(
        @QueryParam("limit") int size,
        @QueryParam("id") UUID id,
        @QueryParam("since") Instant since,
        @QueryParam("day") DayOfWeek day,
        @QueryParam("text") String text);
  }
}
