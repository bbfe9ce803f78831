/**
 * Web chat 在线聊天 (I17): a customer and an agent talk live, and the talk stays part of the contact.
 *
 * <p>In: a customer without a login, known by a token that only its hash is kept of; agents; over
 * HTTP, or live over a WebSocket ({@link dev.thirdring.intake.chat.ChatSocket}). Out: a ticket that
 * the chat is attached to; a web message when nobody takes the chat in time. Owns the tables {@code
 * chat…}. A line is a row with a number; notifications between replicas only say that there is
 * something to read, so whoever misses one misses nothing.
 */
package dev.thirdring.intake.chat;
