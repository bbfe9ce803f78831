package dev.thirdring.metrics.call.model;

import java.time.Instant;

/**
 * Where amounts are added up: calls of one place whose moments lie in the same quarters of an hour.
 * Quarters, because every time zone's days begin at one.
 *
 * @param answered the quarter of the moment that {@link Basis#ANSWER} tells, else {@link #OPEN}
 * @param ended the quarter of the moment that {@link Basis#END} tells, else {@link #OPEN}
 */
public record Cell(Place place, Instant arrived, Instant answered, Instant ended) {
  public static final Instant OPEN = Instant.MAX;
}
