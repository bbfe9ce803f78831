/** What a correction changes, in plain Java. */
package dev.thirdring.intake.correction.model;
