/** What lines of a {@code queue_log} say of calls and agents: pure, without storage or clock. */
package dev.thirdring.metrics.queuelog.model;
