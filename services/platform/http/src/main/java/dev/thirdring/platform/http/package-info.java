/**
 * What every HTTP interface of the suite does alike: problems by RFC 9457, cursor pages, an
 * Idempotency-Key on what creates, an entity tag and If-Match on what changes.
 */
package dev.thirdring.platform.http;
