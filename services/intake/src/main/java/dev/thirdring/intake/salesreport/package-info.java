/**
 * Salespeople's ten-day reports 旬报 (I15): questions, suggestions, sales news, competitors' prices
 * and promotions, each a record that is tracked to its answer, and the grade of the report.
 *
 * <p>In: reports, one per salesperson and ten days; answers; grades; the roll of salespeople. Out:
 * lists of what is open, and of whose report is late or missing; {@code sales-report-taken}, {@code
 * sales-report-graded} and {@code sales-report-entry-answered}. Owns the tables {@code salesperson}
 * and {@code sales_report…}.
 */
package dev.thirdring.intake.salesreport;
