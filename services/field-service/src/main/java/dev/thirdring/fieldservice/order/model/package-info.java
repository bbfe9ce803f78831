/**
 * The rules of service orders: requested, approved by somebody else (V1), booked with an engineer
 * who fits (V7), prepared by a complete checklist (V2), on site and completed, both reported (V3).
 */
package dev.thirdring.fieldservice.order.model;
