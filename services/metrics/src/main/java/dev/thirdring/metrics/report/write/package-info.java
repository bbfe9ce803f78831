/**
 * Writes a report: as a page, CSV, XLSX with native charts, PDF, or JSON.
 *
 * <p>In: {@link dev.thirdring.metrics.report.model.Report}. Out: bytes. Nothing is computed here.
 * The PDF embeds those glyphs of Noto Sans SC (SIL Open Font License) that it uses; characters
 * outside GB 2312 are shown as 〓.
 */
package dev.thirdring.metrics.report.write;
