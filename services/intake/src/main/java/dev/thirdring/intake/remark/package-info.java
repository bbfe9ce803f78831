/**
 * Remarks 备注: what people of the centre note on a ticket for each other, and the labels that they
 * sort tickets by. Neither is said to the customer.
 *
 * <p>In: agents and supervisors ({@link dev.thirdring.intake.remark.RemarkResource}), one ticket at
 * a time or many ({@code bulk}). Out: nothing; lists are cut by labels. Owns {@code ticket_note}
 * and {@code ticket_label}. An archived ticket takes neither.
 */
package dev.thirdring.intake.remark;
