/** Events of an SMS gateway. Topics {@code sms-gateway.receipts}, {@code sms-gateway.incoming}. */
package dev.thirdring.contracts.smsgateway;
