package dev.thirdring.metrics.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** Something entered, as it is kept. */
public interface Entry {
  UUID id();

  long version();

  /** Where it is to be had. */
  @JsonIgnore
  String location();
}
