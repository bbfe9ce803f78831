/** Pauses between attempts and addresses that may be called, in plain Java. */
package dev.thirdring.routing.partner.webhook.model;
