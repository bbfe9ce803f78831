/**
 * What tests of all services need: real PostgreSQL and Kafka in the test's process, tokens of any
 * role, probes that say what they last saw, recording stand-ins for outbox and deadlines, and the
 * architecture rules.
 */
package dev.thirdring.platform.testkit;
