/**
 * A gateway that sends nothing and shows what it would have sent.
 *
 * <p>Owns the messages it was given, up to a limit. In: {@code SmsRequested} ({@link
 * dev.thirdring.smsgateway.sandbox.AcceptMessage}) and, in place of a telephone, {@code POST
 * /sandbox/incoming} ({@link dev.thirdring.smsgateway.sandbox.ReceiveMessage}). Out: {@code
 * SmsReceipt} ACCEPTED and then DELIVERED, or FAILED for numbers with the failing suffix, or
 * EXPIRED for what comes too late (N2); {@code SmsReceived}. Carriers come beside this package.
 */
package dev.thirdring.smsgateway.sandbox;
