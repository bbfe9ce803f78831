/**
 * The supervision board 督办: every missed deadline of every service, and the urging that follows
 * without anyone asking (R3, R9).
 *
 * <p>In: {@code DeadlineMissed} of all services; {@code ClockStopped}, {@code FollowUpCompleted},
 * {@code QuestionAnswered} and others end what was missed; {@code AssignmentUrged}, as published
 * here and elsewhere in this service, is kept. Out: {@code AssignmentUrged} with a growing circle
 * of people, as data says. A missed deadline enters the unit's record in {@code assessment} (R11).
 */
package dev.thirdring.routing.supervision;
