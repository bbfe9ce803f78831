/**
 * Events of SMS notification: what the gateway is to send. Topic {@code sms-notification.messages},
 * and {@code sms-notification.secrets} for words that only gateways may read; key: ticket id.
 */
package dev.thirdring.contracts.smsnotification;
