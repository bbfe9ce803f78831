package dev.thirdring.intake.attachment.model;

import java.util.List;

/**
 * A kind of file that is taken.
 *
 * @param extensions the first is given to names that have none of them
 * @param page a page of a fax or letter may be one
 */
public record AttachmentType(
    String mediaType,
    List<String> extensions,
    String nameZh,
    String nameEn,
    long bytesMax,
    boolean page,
    boolean active,
    long version) {

  public AttachmentType {
    extensions = List.copyOf(extensions);
  }
}
