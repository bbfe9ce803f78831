/**
 * Forms that calls are assessed on (M6): questions with weights, in versions: draft, published,
 * retired.
 *
 * <p>In: drafts, publishing, retiring. Out: published forms for assessors; a version stays as it is
 * from its publication on, so that every score can be followed. Owns the table {@code
 * quality_form}.
 */
package dev.thirdring.metrics.quality.form;
