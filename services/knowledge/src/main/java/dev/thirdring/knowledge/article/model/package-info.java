/** The rules of articles (K1): who wrote does not review; only what is valid now is shown. */
package dev.thirdring.knowledge.article.model;
