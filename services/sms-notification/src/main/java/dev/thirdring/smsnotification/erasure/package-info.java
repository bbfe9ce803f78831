/**
 * Tickets whose customer was erased.
 *
 * <p>In: {@code CustomerErased} of intake, ids only. Blanked: names, numbers and texts, and the
 * choice of a number that nobody else has; triggers of the database blank what comes later too.
 * Nothing goes out. Owns {@code erased_ticket}.
 */
package dev.thirdring.smsnotification.erasure;
