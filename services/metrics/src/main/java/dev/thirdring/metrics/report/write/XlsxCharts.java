package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Native charts: each stands beside the cells that it draws, so that whoever changes a cell changes
 * the chart.
 */
final class XlsxCharts {
  private static final int HEIGHT = 20;
  private static final int FIRST_COLUMN = 6;
  private static final int LAST_COLUMN = 18;

  private final Language language;
  private final XSSFSheet sheet;
  private final XSSFDrawing drawing;

  private XlsxCharts(Language language, XSSFSheet sheet) {
    this.language = language;
    this.sheet = sheet;
    this.drawing = sheet.createDrawingPatriarch();
  }

  static void draw(Report report, Language language, XSSFWorkbook book) {
    XlsxCharts charts = new XlsxCharts(language, book.createSheet(language.of(Words.CHARTS)));
    int row = 0;
    for (Chart chart : report.charts()) {
      charts.cells(chart, row);
      charts.chart(chart, row);
      row += Math.max(HEIGHT, chart.points().size() + 2) + 2;
    }
  }

  private void cells(Chart chart, int top) {
    Row title = sheet.createRow(top);
    title
        .createCell(0)
        .setCellValue(language.of(chart.title()) + " (" + language.of(chart.unit()) + ")");
    title.createCell(1).setCellValue(language.of(Words.VALUE));
    title.createCell(2).setCellValue(language.of(Words.BEFORE));
    title.createCell(3).setCellValue(language.of(Words.AT_LEAST));
    title.createCell(4).setCellValue(language.of(Words.AT_MOST));
    for (int point = 0; point < chart.points().size(); point++) {
      Row row = sheet.createRow(top + 1 + point);
      row.createCell(0).setCellValue(chart.points().get(point));
      number(row, 1, chart.values().get(point));
      number(row, 2, chart.before().get(point));
      if (chart.target() != null) {
        number(row, 3, chart.target().atLeast());
        number(row, 4, chart.target().atMost());
      }
    }
  }

  private static void number(Row row, int column, BigDecimal value) {
    if (value != null) {
      row.createCell(column).setCellValue(value.doubleValue());
    }
  }

  private void chart(Chart chart, int top) {
    XSSFChart drawn =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, top, LAST_COLUMN, top + HEIGHT));
    drawn.setTitleText(language.of(chart.title()));
    drawn.setTitleOverlay(false);
    XDDFChartLegend legend = drawn.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis places = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis scale = drawn.createValueAxis(AxisPosition.LEFT);
    scale.setTitle(language.of(chart.unit()));
    scale.setCrosses(AxisCrosses.AUTO_ZERO);
    scale.setMinimum(0);
    XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, places, scale);
    for (int column : columns(chart)) {
      line(lines, chart, top, column);
    }
    drawn.plot(lines);
  }

  private static List<Integer> columns(Chart chart) {
    boolean atLeast = chart.target() != null && chart.target().atLeast() != null;
    boolean atMost = chart.target() != null && chart.target().atMost() != null;
    return atLeast && atMost
        ? List.of(1, 2, 3, 4)
        : atLeast ? List.of(1, 2, 3) : atMost ? List.of(1, 2, 4) : List.of(1, 2);
  }

  private void line(XDDFLineChartData lines, Chart chart, int top, int column) {
    int last = top + chart.points().size();
    XDDFDataSource<String> places =
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet, new CellRangeAddress(top + 1, last, 0, 0));
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            lines.addSeries(
                places,
                XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(top + 1, last, column, column)));
    series.setTitle(
        sheet.getRow(top).getCell(column).getStringCellValue(),
        new CellReference(sheet.getSheetName(), top, column, true, true));
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
  }
}
