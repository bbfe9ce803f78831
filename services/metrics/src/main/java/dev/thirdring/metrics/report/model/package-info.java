/** Periods that reports are of, and what a report holds before it is written: pure. */
package dev.thirdring.metrics.report.model;
