/** What a report holds, and how people write dates and amounts. */
package dev.thirdring.intake.dealer.model;
