/**
 * Quality monitoring 监听 (M6): some calls of each agent a month, scored out of 100 on a published
 * form.
 *
 * <p>{@code form}: what is asked and what it weighs. {@code sample}: which calls. {@code
 * assessment}: scores, and what agents say against them. {@code calibration}: do assessors judge
 * alike? {@code elsewhere}: calls that others monitored. Out: the tallies {@code MONITORED_…}. A
 * recording is kept as its reference only.
 */
package dev.thirdring.metrics.quality;
