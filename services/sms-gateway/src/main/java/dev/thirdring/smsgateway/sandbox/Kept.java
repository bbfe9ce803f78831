package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.smsgateway.sandbox.model.Submission;
import dev.thirdring.smsgateway.sandbox.model.Verdict;
import java.time.Instant;

/** A submission with what became of it. */
record Kept(Submission submission, Verdict verdict, Instant receivedAt) {}
