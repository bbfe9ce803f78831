/**
 * The monthly service tracking table 客户服务受理跟踪反馈表 (M4): a row a ticket that was received in the
 * month, and a summary by department.
 *
 * <p>In: openings of tickets, and facts. Out: {@link dev.thirdring.metrics.report.model.Report}.
 * Owns the table {@code tracked_ticket}. Nothing that a customer said or is named by is in it.
 */
package dev.thirdring.metrics.report.tracking;
