/**
 * Compensation and who has to agree to it (R6): finance first, then the general manager; how many
 * of them is said by limits for each currency. Rights are lent while somebody is away. Credit comes
 * before cash.
 *
 * <p>In: {@code assignment} asks when a department's answer proposes compensation; finance and the
 * general manager decide over HTTP. Out: {@code CompensationRequested}, and {@code
 * CompensationDecided} for each decision; when that is the last, {@code assignment} hears it.
 * Nobody decides on what they asked for, and nobody decides twice, for themselves or for another.
 * Who has to decide is reminded.
 */
package dev.thirdring.routing.approval;
