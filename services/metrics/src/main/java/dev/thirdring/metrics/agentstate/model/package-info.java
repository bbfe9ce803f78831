/** Rules of agents' states (M1, M8): which step holds how long, and what a stretch of time is. */
package dev.thirdring.metrics.agentstate.model;
