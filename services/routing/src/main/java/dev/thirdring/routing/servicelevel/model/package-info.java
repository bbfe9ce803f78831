/** Limits and clocks in plain Java: what starts, stands still, ends in time or too late. */
package dev.thirdring.routing.servicelevel.model;
