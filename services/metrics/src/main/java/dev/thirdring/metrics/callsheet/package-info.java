/**
 * Calls as a sheet, one row a call (M7): what a telephone system exports when it can tell no steps.
 *
 * <p>In: CSV over {@code POST /calls/batch}, with the columns of the template, or with anybody's
 * columns and a mapping that says which is what. Out: steps for {@link dev.thirdring.metrics.call},
 * and an answer for each row. A call is known by its id: its row again changes nothing.
 */
package dev.thirdring.metrics.callsheet;
