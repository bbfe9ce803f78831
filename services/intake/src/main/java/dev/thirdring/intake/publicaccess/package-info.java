/**
 * The door for people without a login: who knocks (their network address, a proxy's word only from
 * proxies the operator trusts) and how often they may.
 *
 * <p>In: questions of the public resources. Out: yes, or a refusal with when to come again. Owns
 * the table {@code rate_limit}: one count for all replicas. Addresses are kept only as hashes.
 */
package dev.thirdring.intake.publicaccess;
