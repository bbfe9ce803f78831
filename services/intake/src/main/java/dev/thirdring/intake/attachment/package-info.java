/**
 * Files of a ticket or of one contact on it: pictures, scanned pages, recordings.
 *
 * <p>In: uploads ({@link dev.thirdring.intake.attachment.AttachmentResource}), scanned papers,
 * mail. What a file is is decided by its content, never by its name; which kinds are taken and how
 * large they may be is data ({@link dev.thirdring.intake.attachment.AttachmentTypes}). Out:
 * downloads that no browser opens by itself, each recorded with who looked. Contents live in
 * PostgreSQL in chunks, in the transaction of what they belong to, or in a store that speaks S3:
 * brought there before the transaction, and a deadline takes away what no committed attachment
 * claims. Both are read chunk by chunk, so no replica ever holds a whole file. Owns {@code
 * attachment}, {@code attachment_chunk} and {@code attachment_type}.
 */
package dev.thirdring.intake.attachment;
