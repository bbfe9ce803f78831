/**
 * Every ticket has an owner and every promise a clock (R1 to R11).
 *
 * <p>In: events of intake, field-service and follow-up, and people over HTTP. Out: assignments,
 * urges, approvals, escalations and the end of every clock. A package is a concept: {@code ticket},
 * {@code unit}, {@code workingcalendar}, {@code servicelevel}, {@code routingrule}, {@code
 * assignment}, {@code approval}, {@code escalation}, {@code supervision}, {@code assessment}.
 */
package dev.thirdring.routing;
