/** How often is too often, and whose address it is that knocks. */
package dev.thirdring.intake.publicaccess.model;
