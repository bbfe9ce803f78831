/**
 * Receivers of partners, told of their assignments by signed messages (R10).
 *
 * <p>In: partners that register receivers, and every change of an assignment, which a trigger of
 * the database turns into deliveries in the transaction of the change. Out: HTTP requests as
 * Standard Webhooks describes them, in order of each assignment, tried again with growing pauses,
 * dead letters after the last, which can be sent again.
 */
package dev.thirdring.routing.partner.webhook;
