/**
 * How long things may take, and the clocks that run on every ticket (R1 to R5, R9).
 *
 * <p>Owns the limits per clock and tier (data, edited over HTTP; a change holds for clocks that
 * start after it, and for those under way once it is applied to them), each ticket's clocks with
 * the ledger of what has passed, and pauses with their reasons. In: other concepts start and stop
 * clocks in their own transaction; {@code CustomerInformed} and {@code SmsConcluded} stop some,
 * {@code ContactAdded} ends pauses; people pause and resume. Out: {@code ClockStopped}, {@code
 * DeadlineMissed}, warnings as {@code AssignmentUrged} of circle 0. Each clock is a deadline of its
 * own, kept in the database.
 */
package dev.thirdring.routing.servicelevel;
