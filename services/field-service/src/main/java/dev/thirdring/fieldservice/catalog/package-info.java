/**
 * Skills, regions and the items of the checklist (V2, V7): data with names in Chinese and English.
 * In: {@code GET /catalog}. Out: nothing.
 */
package dev.thirdring.fieldservice.catalog;
