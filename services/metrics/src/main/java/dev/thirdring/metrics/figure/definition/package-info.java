/**
 * What each figure is, as data: {@code figures.yaml} reads like the table of figures and becomes
 * the {@link dev.thirdring.metrics.figure.model.FigureTable}; an unknown tally, unit or word in it
 * stops the start. The measures to consider outside a target are an administrator's to edit (M3).
 *
 * <p>In: {@code figures.yaml}, {@code PUT /figures/{code}/measures}. Out: {@code GET
 * /figures/definitions} with the formula in words, made from what is really computed.
 */
package dev.thirdring.metrics.figure.definition;
