package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.Sketch;
import java.awt.Color;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws a chart's lines into a PDF, as vectors. */
final class PdfChart {
  static final Color VALUE = new Color(0x1f, 0x5f, 0xbf);
  static final Color BEFORE = new Color(0x9a, 0xa5, 0xb1);
  static final Color BAND = new Color(0xdd, 0xf0, 0xdd);
  private static final Color INK = new Color(0x44, 0x4c, 0x55);
  private static final float SMALL = 7;

  private PdfChart() {}

  static Image of(Chart chart, PdfContentByte page, float width, float height) {
    Sketch sketch = Sketch.of(chart, width, height);
    PdfTemplate drawn = page.createTemplate(width, height);
    if (sketch.band() != null) {
      drawn.setColorFill(BAND);
      drawn.rectangle(
          (float) Sketch.LEFT,
          (float) (height - sketch.band().bottom()),
          (float) (width - Sketch.LEFT - Sketch.RIGHT),
          (float) (sketch.band().bottom() - sketch.band().top()));
      drawn.fill();
    }
    scale(drawn, sketch, height);
    lines(drawn, sketch.before(), height, BEFORE, 0.8f);
    lines(drawn, sketch.values(), height, VALUE, 1.4f);
    return Image.getInstance(drawn);
  }

  private static void scale(PdfTemplate drawn, Sketch sketch, float height) {
    drawn.setColorStroke(new Color(0xe3, 0xe6, 0xe9));
    drawn.setLineWidth(0.4f);
    sketch
        .scale()
        .forEach(
            mark -> {
              float y = (float) (height - mark.at());
              drawn.moveTo((float) Sketch.LEFT, y);
              drawn.lineTo((float) (sketch.width() - Sketch.RIGHT), y);
            });
    drawn.stroke();
    drawn.setColorFill(INK);
    drawn.beginText();
    drawn.setFontAndSize(PdfFont.BASE, SMALL);
    sketch
        .scale()
        .forEach(
            mark ->
                drawn.showTextAligned(
                    Element.ALIGN_RIGHT,
                    mark.text(),
                    (float) Sketch.LEFT - 4,
                    (float) (height - mark.at() - 2),
                    0));
    sketch
        .places()
        .forEach(
            mark ->
                drawn.showTextAligned(
                    Element.ALIGN_CENTER, PdfFont.shown(mark.text()), (float) mark.at(), 8, 0));
    drawn.endText();
  }

  private static void lines(
      PdfTemplate drawn, List<List<Sketch.Point>> lines, float height, Color color, float width) {
    drawn.setColorStroke(color);
    drawn.setColorFill(color);
    drawn.setLineWidth(width);
    for (List<Sketch.Point> line : lines) {
      Sketch.Point first = line.getFirst();
      if (line.size() == 1) {
        drawn.circle((float) first.x(), (float) (height - first.y()), width);
        drawn.fill();
        continue;
      }
      drawn.moveTo((float) first.x(), (float) (height - first.y()));
      line.stream()
          .skip(1)
          .forEach(point -> drawn.lineTo((float) point.x(), (float) (height - point.y())));
      drawn.stroke();
    }
  }
}
