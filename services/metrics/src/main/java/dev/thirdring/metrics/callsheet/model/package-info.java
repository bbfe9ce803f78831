/** Rows of a sheet of calls, and the steps they stand for: pure, without storage or clock. */
package dev.thirdring.metrics.callsheet.model;
