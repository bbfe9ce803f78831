/** What a call is doing, and what a wall board shows of many: pure, without storage or clock. */
package dev.thirdring.metrics.wallboard.model;
