/** The table of figures, and how tallies become figures: pure, without storage or clock. */
package dev.thirdring.metrics.figure.model;
