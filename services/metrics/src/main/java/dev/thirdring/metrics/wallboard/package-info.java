/**
 * The wall board: what happens now (M5).
 *
 * <p>In: calls that changed, told in the transaction that takes their steps, so that a restart
 * loses nothing; agents' states; today's figures. Out: {@code GET /wall-board}, and the same as a
 * stream of server-sent events, reckoned once a second however many look; gauges for Prometheus.
 * Every replica reckons from the database, so all show the same.
 */
package dev.thirdring.metrics.wallboard;
