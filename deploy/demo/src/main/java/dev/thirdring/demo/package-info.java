/**
 * A day's work in a service centre, played over the public APIs with the tokens of the example
 * people. In: the running stack of {@code make up}. Out: what happened to each ticket, the figures
 * that metrics computed, the messages that the gateway received. Decides nothing and counts
 * nothing: everything shown is read from the services.
 */
package dev.thirdring.demo;
