package dev.thirdring.intake.mail;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML of a stranger: what may be shown of it, and its words. */
final class SafeHtml {
  private static final Set<String> ENDING_A_LINE =
      Set.of(
          "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table");

  private SafeHtml() {}

  /** No scripts, styles, forms or frames; pictures only from the mail itself, so no trackers. */
  static String cleaned(String html) {
    Safelist allowed =
        Safelist.relaxed()
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");
    return Jsoup.clean(html, "", allowed, new Document.OutputSettings().prettyPrint(false));
  }

  static String text(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, template").remove();
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              words.append(text.text());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && ENDING_A_LINE.contains(element.normalName())) {
              words.append('\n');
            }
          }
        },
        page.body());
    return words.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
