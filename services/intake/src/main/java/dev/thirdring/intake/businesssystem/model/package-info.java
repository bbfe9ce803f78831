/** How a business system is described, and which addresses may be called: pure Java. */
package dev.thirdring.intake.businesssystem.model;
