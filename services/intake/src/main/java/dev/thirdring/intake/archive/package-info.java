/**
 * The archive 归档 (I14): records of settled tickets, filed complete within 3 working days of their
 * end; routing keeps that clock.
 *
 * <p>In: whoever is responsible, or a supervisor ({@link
 * dev.thirdring.intake.archive.ArchiveResource}); the clock's warning, when what is complete is
 * filed by itself; a customer who is not content after all ({@link
 * dev.thirdring.intake.archive.LeaveArchive}). Out: {@code ticket-archived}, {@code
 * ticket-unarchived}. A filed ticket is read only. Owns {@code ticket_archive}, every filing with
 * what the record held then; the columns {@code archived_at} and {@code archived_by} are the
 * ticket's.
 */
package dev.thirdring.intake.archive;
