/** Circles of urging, in plain Java. */
package dev.thirdring.routing.supervision.model;
