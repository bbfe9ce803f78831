/**
 * Tickets in the hands of departments (R1, R4, R7, R11).
 *
 * <p>In: {@code TicketOpened}, {@code NoticeReviewed}, {@code TicketReopened}, {@code
 * TicketSettled}, {@code TicketTakenOver} of intake, {@code VisitCompleted} of field-service,
 * {@code CompensationDecided} of {@code approval}, and people of departments over HTTP. Out: {@code
 * AssignmentMade}, {@code AssignmentPassedOn}, {@code AssignmentAnswered}, {@code
 * AssignmentCompleted}. A department sees and answers its own; every step is noted with who, when
 * and why.
 */
package dev.thirdring.routing.assignment;
