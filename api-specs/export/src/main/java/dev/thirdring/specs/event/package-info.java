/**
 * The events: schemas from the records and their comments, golden examples, and the AsyncAPI
 * document, whose senders and receivers are found in the services' sources.
 */
package dev.thirdring.specs.event;
