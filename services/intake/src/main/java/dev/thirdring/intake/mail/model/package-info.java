/** The rules of mail: which is taken, and how its words are read. */
package dev.thirdring.intake.mail.model;
