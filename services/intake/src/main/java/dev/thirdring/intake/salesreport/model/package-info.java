/** The ten days of a report, and what a report is made of. */
package dev.thirdring.intake.salesreport.model;
