/**
 * Events of SMS notification: what the gateway is to send. Topic {@code sms-notification.messages},
 * key: ticket id.
 */
package dev.thirdring.contracts.smsnotification;
