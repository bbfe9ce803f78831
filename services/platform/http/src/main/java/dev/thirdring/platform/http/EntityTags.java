package dev.thirdring.platform.http;

/** A version number as an entity tag, and back from If-Match. */
public final class EntityTags {
  private EntityTags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version that the caller last saw; 428 without the header, 400 when it is none of ours. */
  public static long required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          Problem.of(
              428,
              "precondition-required",
              "Say which version you change 请注明所修改的版本",
              "Send If-Match with the entity tag of your last read."));
    }
    try {
      return Long.parseLong(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
    } catch (NumberFormatException unreadable) {
      throw new ProblemException(
          Problem.invalid("If-Match", "must be an entity tag that was given, such as \"3\""));
    }
  }
}
