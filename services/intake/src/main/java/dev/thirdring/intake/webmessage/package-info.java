/**
 * Web messages 网上留言 (I1, I17): a customer writes without a login and is answered later.
 *
 * <p>In: the message ({@code POST /public/messages}), bounded by {@link
 * dev.thirdring.intake.publicaccess.RateLimits}; questions after a receipt. Out: a ticket of the
 * channel {@code web-message} with a promised reply time (I6), and a receipt number that nobody can
 * guess. Owns the table {@code web_message}. What a receipt shows holds no personal data, and an
 * answer only once the customer was informed of it.
 */
package dev.thirdring.intake.webmessage;
