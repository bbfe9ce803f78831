/**
 * The units that tickets are handed to: departments and the centre itself (R7).
 *
 * <p>In: administrators over HTTP. Out: {@link dev.thirdring.routing.unit.Unit} for the other
 * concepts: its calendar reckons its limits (R9), its head is in the second circle of an urge, and
 * {@link dev.thirdring.routing.unit.Unit#isActedForBy} says who may act for it.
 */
package dev.thirdring.routing.unit;
