/**
 * The five steps of a complaint (I13): accepted quickly, information obtained, problem analysed,
 * information given, summed up.
 *
 * <p>In: the ticket and what happened on its way; an agent's word where no event tells. Out: which
 * steps are done, when, by whom and by what. Owns the table {@code ticket_step}.
 */
package dev.thirdring.intake.steps;
