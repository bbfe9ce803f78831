package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;

/** An article as of one version. */
record StoredArticle(Article article, long version) {}
