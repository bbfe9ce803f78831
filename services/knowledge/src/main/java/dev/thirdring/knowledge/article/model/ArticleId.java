package dev.thirdring.knowledge.article.model;

import java.util.UUID;

public record ArticleId(UUID value) {}
