/**
 * Tests of the Helm charts: lint, a matrix of values rendered, each manifest parsed strictly and
 * held against rules that no validator sees. The rendered manifests stay in {@code target/rendered}
 * for the second validator in {@code node}. Each rule and each validator refuses a broken manifest
 * of {@code broken}.
 */
package dev.thirdring.charts;
