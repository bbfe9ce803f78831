/** What a cost is (M1). */
package dev.thirdring.metrics.cost.model;
