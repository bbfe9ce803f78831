/**
 * Fair service (M9): wait, resolution, satisfaction and repeated complaints side by side by tier
 * and by brand, so that a difference beyond what a tier promises is seen.
 *
 * <p>In: {@code GET /figures/fairness}. Out: the answer only; nothing is kept. Telephone systems do
 * not tell a brand, so that waits stand side by side by tier only, and the answer says so.
 */
package dev.thirdring.metrics.fairness;
