/** Which difference is more than was promised: pure, without storage. */
package dev.thirdring.metrics.fairness.model;
