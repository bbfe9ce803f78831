/** What a fact is: pure, without storage. */
package dev.thirdring.metrics.fact.model;
