/**
 * Reasons 示忙原因 why agents take no calls (M1): break, meal, training, side work and whatever a
 * centre adds.
 *
 * <p>In: an administrator's changes. Out: names in both languages for what telephones tell as a
 * code. A code that is not known here is counted all the same. Reference data without rules; owns
 * the table {@code not_ready_reason}.
 */
package dev.thirdring.metrics.notreadyreason;
