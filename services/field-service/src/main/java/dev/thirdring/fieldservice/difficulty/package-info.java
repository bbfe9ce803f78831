/**
 * Difficulties that an engineer meets on site (V4): reported within a limit that is data, with
 * surroundings, situation and proposal; urgent ones come by telephone and are taken down by the
 * office. A field supervisor answers.
 *
 * <p>In: HTTP under the order. Out: DeadlineMissed (clock difficulty-report) for one reported late.
 */
package dev.thirdring.fieldservice.difficulty;
