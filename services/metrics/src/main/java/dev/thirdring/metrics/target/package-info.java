/**
 * Targets of figures: data that an administrator edits (M3).
 *
 * <p>In: {@code GET /targets}, {@code PUT /targets/{id}} with If-Match. Out: the targets that
 * figures are compared with when they are shown.
 */
package dev.thirdring.metrics.target;
