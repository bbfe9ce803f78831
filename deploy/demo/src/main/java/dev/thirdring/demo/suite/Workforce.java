package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.time.Instant;
import java.time.LocalDate;

/** Who is planned to work, who works here at all, and what it costs, as metrics is told. */
public final class Workforce {
  private final Api api;

  Workforce(Api api) {
    this.api = api;
  }

  public void plan(String agent, Instant from, Instant to) {
    ObjectNode shift =
        Api.JSON
            .createObjectNode()
            .put("agent", agent)
            .put("from", from.toString())
            .put("to", to.toString());
    api.create(Person.SUPERVISOR, Part.METRICS, "/rosters/shifts", shift);
  }

  /**
   * @param left absent for somebody who stays
   */
  public void employ(String agent, LocalDate joined, LocalDate left) {
    ObjectNode employment =
        Api.JSON
            .createObjectNode()
            .put("agent", agent)
            .put("joinedOn", joined.toString())
            .put("leftOn", left == null ? null : left.toString());
    api.create(Person.SUPERVISOR, Part.METRICS, "/staff", employment);
  }

  /** The same for the same month again changes nothing. */
  public void payRent(LocalDate day, long fen) {
    ObjectNode rent =
        Api.JSON
            .createObjectNode()
            .put("reference", "rent-" + day.toString().substring(0, "2026-11".length()))
            .put("kind", "FIXED")
            .put("what", "Rent 房租")
            .put("firstDay", day.withDayOfMonth(1).toString())
            .put("lastDay", day.withDayOfMonth(day.lengthOfMonth()).toString())
            .put("minor", fen)
            .put("currency", "CNY");
    api.create(Person.FINANCE, Part.METRICS, "/costs", rent);
  }
}
