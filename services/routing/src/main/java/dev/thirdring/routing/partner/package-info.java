/**
 * Partners outside the house, such as content providers (R10).
 *
 * <p>A partner is a unit of its own, with its products, ports, service level and contact; a
 * complaint about a product of a partner is assigned to it before any rule is asked. In: people of
 * the centre who keep the register, and partners, whose tokens name them and who see and answer
 * their own assignments and nothing else. Out: answers, through {@code assignment}; signed messages
 * to receivers of the partner, see {@link dev.thirdring.routing.partner.webhook}.
 */
package dev.thirdring.routing.partner;
