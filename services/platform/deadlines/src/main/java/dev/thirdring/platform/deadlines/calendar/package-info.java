/**
 * Working time and the limits measured in it (R9), in plain Java: no storage, no clock of its own.
 *
 * <p>Owns: {@link WorkingCalendar} (zone, week, holidays and make-up workdays), {@link TimeLimit}
 * (hours by the clock, working time, working days) and {@link StoppableClock} (a limit that runs,
 * stops and goes on).
 *
 * <p>Comes in: rows of a calendar and moments, as arguments. Goes out: moments and durations. All
 * values are immutable; "working" always means that the wall clock of the calendar's zone shows a
 * working time.
 */
package dev.thirdring.platform.deadlines.calendar;
