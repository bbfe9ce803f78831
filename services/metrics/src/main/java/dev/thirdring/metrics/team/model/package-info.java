/** When somebody belongs to a team: pure, without storage. */
package dev.thirdring.metrics.team.model;
