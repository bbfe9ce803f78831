/**
 * A made-up thing, as small as can be, that uses every part of the platform: lamps that are lit
 * over HTTP and by events, and burn out at a deadline. It is never deployed; its tests are the
 * proofs of the platform's promises, against real PostgreSQL and Kafka.
 */
package dev.thirdring.proofs.lamp;
