package dev.thirdring.routing.partner.webhook;

import java.time.Instant;
import java.util.UUID;

/** What a partner's contact is told of a receiver. */
public record NoticeView(UUID noticeId, UUID webhookId, Instant noticedAt, String what) {}
