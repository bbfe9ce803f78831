/** Events of field service. Topic {@code field-service.visits}, key: ticket id. */
package dev.thirdring.contracts.fieldservice;
