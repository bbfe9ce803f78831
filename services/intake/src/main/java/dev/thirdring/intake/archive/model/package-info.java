/** What a record must hold before it is filed, in plain Java. */
package dev.thirdring.intake.archive.model;
