/**
 * The tables of salespeople's ten-day reports 旬报 (I15): by kind, by salesperson and branch, grades,
 * what is answered or open, who was on time.
 *
 * <p>In: what intake tells of reports. Out: {@link dev.thirdring.metrics.report.model.Report}. Owns
 * the tables {@code sales_report…}; what was said in a report stays with intake.
 */
package dev.thirdring.metrics.report.sales;
