/**
 * Corrections 更正: what a ticket is about was taken down wrong and is put right, with a reason.
 *
 * <p>In: agents and supervisors ({@link dev.thirdring.intake.correction.CorrectionResource}); a
 * customer who belongs to another tier now, which open tickets follow. Out: {@code
 * ticket-corrected}; routing asks its rules again, metrics counts the ticket under what it is.
 * Another paper may be needed: a question that was a complaint becomes a notice. The customer's own
 * words are never changed. Owns {@code ticket_correction}: who changed what from what to what, and
 * why.
 */
package dev.thirdring.intake.correction;
