/**
 * The assessment record 考核栏 of each unit (R11): deadlines it missed, tickets of its that the
 * customer had opened again.
 *
 * <p>In: {@code supervision} tells of missed deadlines, {@code assignment} of reopened tickets.
 * Out: a list and totals over HTTP; a unit sees its own.
 */
package dev.thirdring.routing.assessment;
