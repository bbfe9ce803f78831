/** A call reckoned from whatever steps of it are known, in whatever order they came (M8). */
package dev.thirdring.metrics.call.model;
