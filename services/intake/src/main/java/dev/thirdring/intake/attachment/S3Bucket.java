package dev.thirdring.intake.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The bucket of a store that speaks S3. Blocks; made when it is first asked for. */
@ApplicationScoped
class S3Bucket {
  private final S3Settings settings;
  private S3Client client;

  S3Bucket(S3Settings settings) {
    this.settings = settings;
  }

  void put(UUID id, Path file) {
    client()
        .putObject(request -> request.bucket(bucket()).key(key(id)), RequestBody.fromFile(file));
  }

  byte[] get(UUID id, long from, int length) {
    return client()
        .getObjectAsBytes(
            request ->
                request
                    .bucket(bucket())
                    .key(key(id))
                    .range("bytes=" + from + "-" + (from + length - 1)))
        .asByteArrayUnsafe();
  }

  void delete(UUID id) {
    client().deleteObject(request -> request.bucket(bucket()).key(key(id)));
  }

  private String key(UUID id) {
    return settings.prefix() + id;
  }

  private String bucket() {
    return settings
        .bucket()
        .orElseThrow(
            () -> new IllegalStateException("third-ring.attachments.s3.bucket is not set"));
  }

  private synchronized S3Client client() {
    if (client == null) {
      S3ClientBuilder builder =
          S3Client.builder()
              .region(Region.of(settings.region()))
              .credentialsProvider(credentials())
              .forcePathStyle(settings.endpoint().isPresent())
              .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
              .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
              .serviceConfiguration(options -> options.chunkedEncodingEnabled(false))
              .overrideConfiguration(
                  options ->
                      options
                          .apiCallTimeout(settings.timeout().multipliedBy(3))
                          .apiCallAttemptTimeout(settings.timeout()))
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(settings.timeout())
                      .socketTimeout(settings.timeout()));
      settings.endpoint().ifPresent(builder::endpointOverride);
      client = builder.build();
    }
    return client;
  }

  private AwsCredentialsProvider credentials() {
    if (settings.accessKey().isEmpty() || settings.secretKey().isEmpty()) {
      return AnonymousCredentialsProvider.create();
    }
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(settings.accessKey().get(), settings.secretKey().get()));
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
