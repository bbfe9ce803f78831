/**
 * Statements of a transaction that do without the session's machinery.
 *
 * <p>In: PostgreSQL's own SQL and values. Out: rows as arrays, or how many were written. It owns
 * nothing: transaction and connection are those of the session under way.
 */
package dev.thirdring.platform.sql;
