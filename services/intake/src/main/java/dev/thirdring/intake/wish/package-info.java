/**
 * What a customer wants 顾客心愿 (I12): speed, respect, money, reliability, convenience, flexibility or
 * fairness, judged from the complaint.
 *
 * <p>In: the subcategory and the words of a contact; rules and ways to talk, kept as data by
 * supervisors. Out: a suggestion with its reasons and with what to say in both languages, which the
 * agent may override; the wish of a complaint for which nobody named one. Owns the tables {@code
 * wish_rule} and {@code wish_talk}.
 */
package dev.thirdring.intake.wish;
