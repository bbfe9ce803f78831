/**
 * Costs of the centre (M1): what calls are divided into.
 *
 * <p>In: cost items over the API or as CSV: an amount for a stretch of days, for a centre, fixed or
 * variable. Out: the function {@code cost_by_day}, which spreads each amount over its days in whole
 * minor units, so that any week or month is an exact sum. Owns the table {@code cost_item}. A day
 * without cost items has no cost, and its calls divide nothing.
 */
package dev.thirdring.metrics.cost;
