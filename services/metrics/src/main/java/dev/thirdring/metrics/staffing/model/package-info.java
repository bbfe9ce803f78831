/** How many agents a number of calls needs: pure, without storage or clock. */
package dev.thirdring.metrics.staffing.model;
