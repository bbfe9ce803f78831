/**
 * Tickets whose customer was erased.
 *
 * <p>In: {@code CustomerErased} of intake, ids only. Blanked: what departments, approvers and
 * pauses say of the customer, and what was sent to partners; triggers of the database blank what
 * comes later too. Nothing goes out. Owns {@code erased_ticket}.
 */
package dev.thirdring.routing.erasure;
