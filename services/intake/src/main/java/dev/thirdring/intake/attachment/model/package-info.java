/** The rules of files: how they may be called, how many and how large. */
package dev.thirdring.intake.attachment.model;
