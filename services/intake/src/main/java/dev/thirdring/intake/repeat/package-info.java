/**
 * Repeat complaints 重复投诉: the same matter again is recognised while the agent types, linked to the
 * first of its chain and counted (I9).
 *
 * <p>In: what the agent has typed so far; the agent's word whether an offered ticket is the same
 * matter. Out: earlier tickets with a score and the reasons ({@link
 * dev.thirdring.intake.repeat.model.RepeatRule}, whose weights are data), and {@code
 * complaint-repeated}, by which routing holds it against the responsible department.
 */
package dev.thirdring.intake.repeat;
