import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose, startLanguage } from '../src/language/language';
import type { NameOf } from '../src/names/names';
import type { WayEntry } from '../src/ticket/ticket';
import { Way } from '../src/ticket/Way';

const names: NameOf = (catalog, code) => (catalog === 'unit' && code === 'billing' ? 'Billing 计费部' : (code ?? ''));

const ENTRIES: WayEntry[] = [
  { at: '2026-03-02T01:00:00Z', service: 'intake', event: 'ticket-opened', actor: 'agent1', details: { number: 'TR-1', form: 'NOTICE' } },
  {
    at: '2026-03-02T01:05:00Z',
    service: 'routing',
    event: 'assignment-made',
    actor: 'billing',
    details: { assignmentId: 'a1', ticketNumber: 'TR-1', department: 'billing', reason: '费用. 有误', madeAt: '2026-03-02T01:05:00Z' },
  },
  {
    at: '2026-03-04T02:00:00Z',
    service: 'routing',
    event: 'compensation-decided',
    actor: 'finance1',
    details: { step: 'FINANCE', approved: true, amount: { minorUnits: 12050, currency: 'CNY' }, decidedBy: 'finance1' },
  },
  { at: '2026-03-05T02:00:00Z', service: 'supervision', event: 'deadline-missed', details: { clock: 'department-answer', inTime: false } },
];

beforeEach(() => {
  localStorage.setItem('language', 'en');
  startLanguage();
});
afterEach(cleanup);

describe('the way of a ticket', () => {
  it('shows what happened in order, day by day', () => {
    render(<Way entries={ENTRIES} names={names} />);
    const steps = screen.getAllByRole('listitem').map((step) => within(step).getAllByText(/./, { selector: 'strong' })[0]!.textContent);
    expect(steps).toEqual(['Ticket opened', 'Assigned to a department', 'Compensation decided', 'Deadline missed']);
    expect(screen.getAllByRole('heading')).toHaveLength(3);
  });

  it('says details in words and leaves out identifiers and what is told already', () => {
    render(<Way entries={ENTRIES} names={names} />);
    const [opened, assigned, decided, missed] = screen.getAllByRole('listitem');
    expect(opened!.textContent).toContain('FormNotice');
    expect(assigned!.textContent).toContain('Reason费用. 有误');
    expect(assigned!.textContent).toContain('Billing 计费部');
    expect(assigned!.textContent).not.toMatch(/a1|TR-1|madeAt/);
    expect(decided!.textContent).toContain('Amount');
    expect(decided!.textContent).toContain('120.50');
    expect(decided!.textContent).toContain('Approvedyes');
    expect(within(decided!).getAllByText('finance1')).toHaveLength(1);
    expect(missed!.textContent).toContain('Department answers');
    expect(missed!.className).toBe('bad');
  });

  it('says the same in Chinese', async () => {
    await choose('zh');
    render(<Way entries={ENTRIES} names={names} />);
    const page = document.body.textContent;
    for (const words of ['建立工单', '派给部门', '补偿审批', '超过时限', '财务审核', '部门答复', '督办']) expect(page).toContain(words);
    expect(document.documentElement.lang).toBe('zh-Hans');
  });

  it('shows an event it does not know by its name', () => {
    const entry = { at: '2026-03-02T01:00:00Z', service: 'telepathy', event: 'mind-read', details: { depth: 3, odd: { a: 'B' } } };
    render(<Way entries={[entry]} names={names} />);
    const step = screen.getByRole('listitem').textContent;
    for (const words of ['mind-read', 'telepathy', 'depth3', 'a: B']) expect(step).toContain(words);
  });

  it('says that nothing is recorded', () => {
    render(<Way entries={[]} names={names} />);
    expect(document.body.textContent).toBe('Nothing is recorded yet.');
  });
});
