/**
 * Measures the suite against baselines that run beside it, interleaved and warmed. Absolute times
 * mean nothing on a shared machine; ratios of pairs do. Nothing here is a test: it prints, and
 * people judge.
 */
package dev.thirdring.bench;
