/**
 * Categories (I2) and products that questions and articles are filed under: data with names in
 * Chinese and English. In: {@code GET /classifications}. Out: nothing.
 */
package dev.thirdring.knowledge.classification;
