/** How many calls a day will bring, from days like it: pure, without storage or clock. */
package dev.thirdring.metrics.forecast.model;
