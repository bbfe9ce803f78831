/**
 * Messages to customers, from the event that asks for one to the gateway's last word (N1, N2).
 *
 * <p>Owns messages, who looked at their numbers (N4), and notices of tickets not yet heard of. In:
 * {@code TicketOpened}, {@code AssignmentMade}, {@code AssignmentAnswered}, {@code
 * CustomerInformed}, {@code DeadlineMissed} of the first reply (R5), {@code VisitBooked}, {@code
 * TicketSettled} ({@link dev.thirdring.smsnotification.message.NotifyCustomer}); {@code
 * SmsReceipt}; {@code /messages}. Out: {@code SmsRequested}, {@code SmsConcluded}. Topics are not
 * ordered among each other: a notice that comes before its ticket waits for it.
 */
package dev.thirdring.smsnotification.message;
