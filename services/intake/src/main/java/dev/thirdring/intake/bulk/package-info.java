/**
 * One thing done to many tickets 批量操作: archived, put right, noted on, labelled.
 *
 * <p>In: people ({@link dev.thirdring.intake.bulk.BulkResource}), a list of tickets or a filter.
 * Out: what the use cases of each ticket tell. Every ticket is a transaction of its own and answers
 * for itself; who may do what is asked for each. The same key again goes on where it was and does
 * nothing twice. Owns {@code bulk_run} and {@code bulk_row}.
 */
package dev.thirdring.intake.bulk;
