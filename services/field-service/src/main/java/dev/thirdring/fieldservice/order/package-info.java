/**
 * Service orders: from a department's wish for a visit to the engineer's report (V1, V2, V3, V7).
 *
 * <p>In: AssignmentAnswered with a visit opens one; field supervisors approve and book, the
 * engineer who goes confirms the checklist, reports arrival and completion. Out: VisitBooked,
 * VisitCompleted. The database itself refuses overlapping appointments of an engineer.
 */
package dev.thirdring.fieldservice.order;
