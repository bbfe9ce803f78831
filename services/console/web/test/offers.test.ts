import { describe, expect, it } from 'vitest';
import { may } from '../src/person/person';
import { fate } from '../src/ticket/Clocks';

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
  const begun = { clock: 'first-reply', startedAt: '2026-03-02T01:00:00Z' };
  it.each([
    [begun, 'running'],
    [{ ...begun, pausedAt: '2026-03-02T02:00:00Z' }, 'paused'],
    [{ ...begun, stoppedAt: '2026-03-02T02:00:00Z', kept: true }, 'kept'],
    [{ ...begun, stoppedAt: '2026-03-02T02:00:00Z', kept: false }, 'missed'],
    [{ ...begun, missedAt: '2026-03-02T02:00:00Z' }, 'missed'],
  ])('%o is %s', (clock, expected) => expect(fate(clock)).toBe(expected));
});
