/** Judging a wish from words. */
package dev.thirdring.intake.wish.model;
