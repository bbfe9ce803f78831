/** How calls are drawn and scored: pure, without storage or clock. */
package dev.thirdring.metrics.quality.model;
