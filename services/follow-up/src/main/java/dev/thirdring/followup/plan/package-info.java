/**
 * How customers are followed up: within which time, how often, at which hours (F2, F3).
 *
 * <p>Owns one plan a kind, seeded with {@code after-complaint}. In: {@code /plans}, for supervisors
 * and administrators. Out: {@link dev.thirdring.followup.plan.Plans}. A change holds for the next
 * decision; times already told to customers stay.
 */
package dev.thirdring.followup.plan;
