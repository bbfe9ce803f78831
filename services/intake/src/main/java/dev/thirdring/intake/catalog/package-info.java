/**
 * The codes that intake knows, with names in both languages: channels (I1), categories (I2),
 * subcategories, products, tiers (I7), authorities (R8), wishes (I12), departments (R7). In: an
 * administrator's edits. Out: lists for front ends, checks for tickets. Reference data without
 * rules: resource, query, record.
 */
package dev.thirdring.intake.catalog;
