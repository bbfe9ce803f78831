/**
 * Reports that are made by themselves (M4): which, when, as what and for whom is data; what was
 * made is kept, can be fetched, and is sent by mail where mail is on.
 *
 * <p>In: schedules; the timer. Out: kept reports with their hash; mails. A schedule's report of a
 * period is made once, whatever number of replicas look, after failures too, and also when it fell
 * due while nothing ran. Owns the tables {@code report_schedule} and {@code kept_report…}.
 */
package dev.thirdring.metrics.report.kept;
