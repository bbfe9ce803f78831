package dev.thirdring.intake.attachment;

/** Where the content of a file lives. */
enum Place {
  POSTGRESQL,
  S3
}
