/**
 * What would break those who rely on the released contracts. Within a version of an event optional
 * fields are added and nothing else changes; an HTTP interface may add whatever its callers need
 * not know.
 */
package dev.thirdring.specs.guard;
