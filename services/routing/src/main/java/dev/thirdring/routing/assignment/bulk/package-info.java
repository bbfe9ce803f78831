/**
 * One thing done to what departments have of many tickets 批量操作: urged, passed on, given to a
 * person.
 *
 * <p>In: people ({@link dev.thirdring.routing.assignment.bulk.BulkResource}), a list of tickets.
 * Out: what the use cases of each assignment tell. Every ticket is a transaction of its own and
 * answers for itself; whose it is is asked for each. The same key again goes on where it was and
 * does nothing twice. Owns {@code bulk_run} and {@code bulk_row}.
 */
package dev.thirdring.routing.assignment.bulk;
