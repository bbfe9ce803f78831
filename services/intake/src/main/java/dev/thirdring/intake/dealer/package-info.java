/**
 * Dealers and service stations 经销商 · 维修站 (I8): the day's purchases and repairs.
 *
 * <p>In: reports one at a time or as a CSV or XLSX batch, checked row by row; sending one again
 * changes nothing, a dealer's own reference decides. Out: the customer met, {@code
 * purchase-reported} and {@code repair-reported} for each taken, lists for the dealer and for the
 * customer's file. Owns the table {@code dealer_report}.
 */
package dev.thirdring.intake.dealer;
