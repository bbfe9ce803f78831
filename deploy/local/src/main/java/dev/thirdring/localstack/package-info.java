/**
 * The local stack: real PostgreSQL, Kafka and Keycloak, and then every service, as processes of
 * this machine.
 *
 * <p>Owns a data folder ({@link dev.thirdring.localstack.Home}) that survives restarts, and the
 * processes that are recorded in it. {@link dev.thirdring.localstack.Launcher} is what the Makefile
 * calls; {@link dev.thirdring.localstack.Stack} is the same as a library for tests.
 *
 * <p>Comes in: what Maven built and brought ({@link dev.thirdring.localstack.Installation}) and the
 * {@code THIRD_RING_*} settings. Goes out: running servers on 127.0.0.1, their addresses and access
 * tokens.
 */
package dev.thirdring.localstack;
