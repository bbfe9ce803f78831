/**
 * Figures: what is divided by what, shown with its formula (M1, M2).
 *
 * <p>In: {@code GET /figures}, {@code GET /figures/definitions}. {@code FigureTable} is the table
 * of figures, {@code Tally} what is counted; those of tickets are read from the view {@code
 * tally_sum}. Numerators and denominators are exact and added up before dividing; the value is
 * rounded once, when shown. Out: nothing but answers.
 */
package dev.thirdring.metrics.figure;
