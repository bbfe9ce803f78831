/** Which of the five steps are done. */
package dev.thirdring.intake.steps.model;
