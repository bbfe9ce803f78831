/**
 * Reports (M4): what a period was, as somebody reads, prints or opens it.
 *
 * <p>{@code GET /figures/report}: figures of a month as one table, in JSON and CSV. {@code
 * figures}, {@code tracking}, {@code sales}: what a report holds. {@code write}: page, CSV, XLSX,
 * PDF, JSON. {@code kept}: reports that are made by themselves, and their files. What is absent
 * stays empty, never 0.
 */
package dev.thirdring.metrics.report;
