/** When a customer may be erased. */
package dev.thirdring.intake.erasure.model;
