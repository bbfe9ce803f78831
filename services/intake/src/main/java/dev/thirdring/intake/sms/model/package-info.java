/** The rule of what an SMS means. */
package dev.thirdring.intake.sms.model;
