/**
 * The business figures as gauges for Prometheus.
 *
 * <p>In: today's figures, the wall board, live alerts; reckoned once an interval by each replica,
 * never when Prometheus asks. Out: {@code centre_…} at {@code /q/metrics}, with few and bounded
 * labels; rules and dashboards for them stand in {@code deploy/observability}. What has no value
 * has no gauge.
 */
package dev.thirdring.metrics.gauge;
