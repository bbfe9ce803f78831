package dev.thirdring.intake.attachment.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name that can neither leave its folder nor claim to be something else: no path, no
 * control or direction-changing characters, nothing that a file system reserves, and at its end an
 * extension that fits the content.
 */
public final class SafeName {
  private static final int LENGTH_MAX = 120;
  private static final int READ_MAX = 1000;
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD:*?\"<>|%]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private SafeName() {}

  public static String of(String claimed, List<String> extensions) {
    String name = PATH.matcher(end(claimed)).replaceFirst("");
    name = UNWANTED.matcher(name).replaceAll("_");
    name = EDGES.matcher(name).replaceAll("");
    if (name.isBlank() || RESERVED.matcher(name).matches()) {
      name = "file_" + name;
    }
    String extension = extensionOf(name);
    boolean fits = extensions.contains(extension.toLowerCase(Locale.ROOT));
    String stem = fits ? name.substring(0, name.length() - extension.length() - 1) : name;
    return shortened(stem) + "." + (fits ? extension : extensions.getFirst());
  }

  /** Patterns see a bounded text only: a name of megabytes would keep them busy for hours. */
  private static String end(String claimed) {
    String name = claimed == null ? "" : claimed;
    return name.substring(Math.max(0, name.length() - READ_MAX));
  }

  private static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1);
  }

  private static String shortened(String stem) {
    return stem.codePointCount(0, stem.length()) <= LENGTH_MAX
        ? stem
        : stem.substring(0, stem.offsetByCodePoints(0, LENGTH_MAX));
  }
}
