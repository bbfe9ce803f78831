/**
 * What people enter into metrics, one at a time over the API or as a sheet: how it is answered.
 *
 * <p>In: outcomes of keeping an entry; the bytes of a CSV as spreadsheets save it, and the columns
 * that its owner knows. Out: HTTP answers with entity tags; what became of each row; an empty sheet
 * to fill in. Knows nothing of what the entries are about.
 */
package dev.thirdring.metrics.entry;
