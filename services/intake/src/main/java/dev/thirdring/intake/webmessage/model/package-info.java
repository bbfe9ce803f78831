/** Receipt numbers, and what a customer may read at one. */
package dev.thirdring.intake.webmessage.model;
