/** How likely an earlier complaint is about the same matter: pure Java. */
package dev.thirdring.intake.repeat.model;
