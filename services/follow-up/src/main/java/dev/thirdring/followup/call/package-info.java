/**
 * Calls that ask a customer whether it is settled (F2 to F6).
 *
 * <p>Owns follow-ups, their attempts, and who was shown a number. In: {@code AssignmentCompleted}
 * plans one ({@link dev.thirdring.followup.call.PlanFollowUp}); {@code TicketSettled} and {@code
 * TicketReopened} end what is left to ask; agents take and record calls over {@code /follow-ups}.
 * Out: {@code FollowUpPlanned}, {@code FollowUpAttempted}, {@code FollowUpCompleted}, and {@code
 * DeadlineMissed} when nobody asked in time. {@code POST /follow-ups/next} keeps calling hours; an
 * agent who takes a certain call may do so at any hour, for customers also call back.
 */
package dev.thirdring.followup.call;
