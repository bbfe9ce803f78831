/**
 * Alerts: a figure outside its target is put before the one responsible, who decides (M3).
 *
 * <p>In: the figures of periods that are over, judged by a scheduled job of which one replica at a
 * time acts; acknowledgements, decisions, snoozes and closings over {@code /alerts}; rules and
 * responsibilities, which are data. Out: {@code alert-raised}, {@code alert-reminded} and {@code
 * alert-cleared}; what explains the change; what was decided and what came of it.
 */
package dev.thirdring.metrics.alert;
