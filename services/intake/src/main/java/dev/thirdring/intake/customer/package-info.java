/**
 * The customer file 客户档案 (I7): who the centre talks to, their ways to reach, tier, brand and
 * document, and every change of these.
 *
 * <p>In: what a contact says of its customer (the same number or address is the same customer,
 * however it was typed), and what agents edit. Out: the customer of a ticket, a search by any part
 * of a name or number, masked for those who need no more; each look at the whole is recorded. Owns
 * the tables {@code customer…} and {@code personal_data_look}.
 */
package dev.thirdring.intake.customer;
