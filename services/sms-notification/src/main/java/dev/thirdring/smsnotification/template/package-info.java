/**
 * The texts that customers are sent, in Chinese and English (N1).
 *
 * <p>Owns one template an occasion: both texts, how long a message is of use, whether it is sent at
 * all. In: {@code /templates}, for the people who run the SMS desk. Out: {@link
 * dev.thirdring.smsnotification.template.Templates} for whoever writes a message. A text is checked
 * when it is edited, so that one that cannot be filled in never meets a customer.
 */
package dev.thirdring.smsnotification.template;
