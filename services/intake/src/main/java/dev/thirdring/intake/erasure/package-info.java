/**
 * Erasure of a customer on request: the person goes, the figures stay.
 *
 * <p>In: a supervisor asks, an administrator (somebody else) approves; while a ticket of the
 * customer is open only if both accept that, which is recorded. Each concept that holds something
 * of a customer says with a {@link dev.thirdring.intake.erasure.PersonalData} how to blank it, and
 * all run in one transaction. Out: {@code CustomerErased} for the other services, ids only. Owns
 * {@code customer_erasure}; which column is erased where stands in {@code docs/erasure.md}.
 */
package dev.thirdring.intake.erasure;
