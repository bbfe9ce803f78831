/**
 * What was changed or looked at, by whom, when: an append-only trail, chained by hash.
 *
 * <p>In: every change of every table of the service's database, noted by triggers in the
 * transaction of the change (so nobody can forget to); what changes no table is told to {@link
 * dev.thirdring.platform.audit.AuditTrail}. {@link dev.thirdring.platform.audit.Sealer} gives each
 * entry its position and its hash, within about a second. Out: lists, exports and {@link
 * dev.thirdring.platform.audit.VerifyTrail} over HTTP. A service names tables that are not audited,
 * and columns whose values may be shown, in {@code audit_scope} and {@code audit_visible}.
 */
package dev.thirdring.platform.audit;
