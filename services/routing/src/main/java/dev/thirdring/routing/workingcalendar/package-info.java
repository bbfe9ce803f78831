/**
 * When work is done (R9): calendars as data, with several intervals a day, public holidays and
 * make-up workdays.
 *
 * <p>In: administrators and supervisors over HTTP. Out: {@link
 * dev.thirdring.platform.deadlines.calendar.WorkingCalendar} for whoever reckons a limit, kept for
 * some seconds so that hot paths do not read it again.
 */
package dev.thirdring.routing.workingcalendar;
