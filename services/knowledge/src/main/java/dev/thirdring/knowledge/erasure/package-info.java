/**
 * Tickets whose customer was erased.
 *
 * <p>In: {@code CustomerErased} of intake, ids only. Blanked: questions and their answers; triggers
 * of the database blank what comes later too. Nothing goes out. Owns {@code erased_ticket}.
 */
package dev.thirdring.knowledge.erasure;
