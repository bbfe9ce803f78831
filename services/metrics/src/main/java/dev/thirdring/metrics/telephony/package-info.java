/**
 * The way in from the telephone system's topics (M1, M7, M8): in batches, exactly once and fast.
 *
 * <p>In: {@code telephony.calls} and {@code telephony.agents}. Out: each batch goes to the {@link
 * dev.thirdring.metrics.telephony.BatchTaker} of its event, in one transaction with the offset that
 * it reaches to: what was counted and how far was read are committed together or not at all.
 */
package dev.thirdring.metrics.telephony;
