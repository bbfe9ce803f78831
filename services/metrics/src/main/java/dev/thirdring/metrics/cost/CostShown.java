package dev.thirdring.metrics.cost;

import dev.thirdring.metrics.cost.model.CostKind;
import dev.thirdring.metrics.entry.Entry;
import java.time.LocalDate;
import java.util.UUID;

/** A cost as it is kept. */
public record CostShown(
    UUID id,
    String reference,
    String centre,
    CostKind kind,
    String what,
    LocalDate firstDay,
    LocalDate lastDay,
    long minor,
    String currency,
    long version)
    implements Entry {

  @Override
  public String location() {
    return "/costs/" + id;
  }
}
