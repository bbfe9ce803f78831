package dev.thirdring.routing.routingrule.model;

import java.time.LocalTime;

/**
 * When a ticket is handed over, as the centre's calendar shows it.
 *
 * @param working whether it is working time there
 */
public record Moment(LocalTime time, boolean working) {}
