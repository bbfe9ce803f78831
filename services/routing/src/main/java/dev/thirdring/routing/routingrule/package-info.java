/**
 * Which unit a ticket goes to (R7): conditions as data, tried in order, in rule sets of which one
 * is active. A rule set is written, tried over the tickets of a past week, activated, and kept when
 * another takes its place; the way back is to activate it again.
 *
 * <p>In: administrators over HTTP. Out: a {@link dev.thirdring.routing.routingrule.model.Decision}
 * with its reasons, for {@code assignment}. No ticket is ever without an owner: what no rule
 * matches is the fallback unit's, and where that takes none any more, the centre's.
 */
package dev.thirdring.routing.routingrule;
