/**
 * Identity check 身份验证 that fits the situation (I11): a document, the service password or a one-time
 * code by SMS, each with a strength that is data.
 *
 * <p>In: the agent asks for a code, or tries what the customer says. Out: a proof with strength and
 * expiry on the ticket, which {@code businesssystem} asks for; {@code identity-code-issued} to
 * sms-notification, on a topic of its own that keeps nothing for long. Here a code lives only as a
 * slow hash; in the outbox until it is sent. Every try is recorded; wrong ones are limited.
 */
package dev.thirdring.intake.identity;
