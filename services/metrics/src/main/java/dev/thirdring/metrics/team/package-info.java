/**
 * Who belongs to which team and centre, from when and until when (M2).
 *
 * <p>In: memberships one at a time or as CSV. Out: the table {@code team_membership}, by which a
 * team's figures add up its agents' own parts while they belonged to it. Nobody belongs to two
 * teams at a time; whoever moves leaves the old team where the new one begins.
 */
package dev.thirdring.metrics.team;
