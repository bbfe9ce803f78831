/**
 * The published events of the suite, a package a producer, and nothing else. These records are the
 * source: JSON Schemas, the AsyncAPI document and golden examples in {@code api-specs/events} are
 * generated from them. Within a version fields are only added.
 */
package dev.thirdring.contracts;
