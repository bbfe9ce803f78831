/** Events of metrics. Topic {@code metrics.alerts}, key: alert id. */
package dev.thirdring.contracts.metrics;
