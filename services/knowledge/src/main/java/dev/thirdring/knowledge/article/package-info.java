/**
 * Articles of the resource centre (K1, K4): draft, reviewed by somebody else, published, retired.
 *
 * <p>In: {@code POST /articles} and the changes of their state by knowledge editors; an answered
 * question becomes a draft in one step. Everybody else reads and searches what is published and
 * valid now, in Chinese and English. Out: nothing is published on Kafka.
 */
package dev.thirdring.knowledge.article;
