package dev.thirdring.metrics.quality.sample;

import dev.thirdring.metrics.quality.model.Candidate;
import dev.thirdring.metrics.quality.model.Sampling;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The calls that may be drawn: handled ones that metrics knows of. */
interface Candidates {

  /** Some of each agent and each part of the month, those with the lowest lots. */
  Uni<List<Candidate>> of(Sampling sampling);
}
