import { describe, expect, it } from 'vitest';
import { may } from '../src/person/person';
import { fate } from '../src/ticket/Clocks';
import type { Clock } from '../src/ticket/ticket';

describe('what a person is offered', () => {
  it('follows from the roles', () => {
    const agent = { user: 'a', name: 'A', roles: ['agent', 'offline_access'] };
    const engineer = { user: 'e', name: 'E', roles: ['engineer'] };
    expect(may(agent, 'tickets')).toBe(true);
    expect(may(agent, 'customer')).toBe(true);
    expect(may(engineer, 'tickets')).toBe(false);
    expect(may({ user: 'q', name: 'Q', roles: ['quality'] }, 'customer')).toBe(false);
    expect(may(undefined, 'tickets')).toBe(false);
  });
});

describe('the fate of a clock', () => {
  const begun: Clock = { clock: 'first-reply', state: 'RUNNING', startedAt: '2026-03-02T01:00:00Z', pauses: [] };
  it.each([
    [begun, 'running'],
    [{ ...begun, state: 'PAUSED' }, 'paused'],
    [{ ...begun, state: 'STOPPED', kept: true }, 'kept'],
    [{ ...begun, state: 'STOPPED', kept: false }, 'missed'],
    [{ ...begun, kept: false }, 'missed'],
  ] as [Clock, string][])('%o is %s', (clock, expected) => expect(fate(clock)).toBe(expected));
});
