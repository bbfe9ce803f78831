/**
 * The assessment record 考核栏 of each unit (R11): deadlines it missed, tickets of its that the
 * customer had opened again, matters that came back (I9).
 *
 * <p>In: {@code supervision} tells of missed deadlines, {@code assignment} of reopened tickets and
 * repeated complaints. Out: a list and totals over HTTP; a unit sees its own.
 */
package dev.thirdring.routing.assessment;
