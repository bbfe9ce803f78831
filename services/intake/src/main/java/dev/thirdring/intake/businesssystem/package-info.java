/**
 * What the business systems 业务系统 know of a customer, on one screen (I10).
 *
 * <p>In: registrations of systems by the administrator, and an agent's query on a ticket. All
 * systems that apply are asked side by side, each behind its own time-out, bulkhead and circuit
 * breaker ({@link dev.thirdring.intake.businesssystem.Guards}); addresses are checked when
 * connecting ({@link dev.thirdring.intake.businesssystem.CallSystem}). Out: each system's answer,
 * or why there is none. Answers are kept in memory for seconds and written nowhere; who looked is
 * recorded.
 */
package dev.thirdring.intake.businesssystem;
