/**
 * The figures of a day, a week or a month as a report (M4): all together, by what they are read by,
 * and drawn over time within their targets beside the period before.
 *
 * <p>In: {@link dev.thirdring.metrics.figure.ReckonFigures}. Out: {@link
 * dev.thirdring.metrics.report.model.Report}.
 */
package dev.thirdring.metrics.report.figures;
