/**
 * Names of callers that are no numbers: the same caller is the same again, and nobody learns which
 * number that is. In: a number as a telephone system writes it. Out: its pseudonym; nothing is
 * kept.
 */
package dev.thirdring.metrics.caller;
