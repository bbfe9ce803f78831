/**
 * One thing done to many tickets 批量操作. Every ticket is a transaction of its own and answers for
 * itself; the same key again goes on where it was and does nothing twice.
 *
 * <p>In: a service's resource with what is done to one ticket. Out: a line a ticket. The tables
 * {@code bulk_run} and {@code bulk_row} are the service's.
 */
package dev.thirdring.platform.http.bulk;
