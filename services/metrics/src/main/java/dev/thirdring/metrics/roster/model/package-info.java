/** What a shift may be (M1). */
package dev.thirdring.metrics.roster.model;
