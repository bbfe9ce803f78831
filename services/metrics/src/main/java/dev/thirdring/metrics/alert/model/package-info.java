/**
 * When a figure asks for attention, when it has been heard enough of, and what explains its change:
 * pure, without storage or clock (M3).
 */
package dev.thirdring.metrics.alert.model;
