import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routes } from '../src/app/routes';
import { startLanguage } from '../src/language/language';

const AGENT = { user: 'agent1', name: 'Agent 1', roles: ['agent'] };
const TICKET = {
  id: 't1', number: 'TR-1', state: 'IN_HANDLING', form: 'NOTICE', channel: 'telephone', category: 'complaint', subject: 'Slow',
  urgent: true, tier: 'vip', customerName: 'J***', responsible: 'agent1', department: 'network-quality',
  receivedAt: '2026-03-02T01:00:00Z', openedAt: '2026-03-02T01:00:00Z', reopened: 1,
};
const CHANNELS = { items: [{ code: 'telephone', nameZh: '电话', nameEn: 'Telephone' }] };

let asked: string[];

/** Services that know these addresses; everything else is not found. */
function services(answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const known = address in answers;
    const problem = { type: 'urn:third-ring:problem:not-found' };
    return Promise.resolve(new Response(JSON.stringify(known ? answers[address] : problem), { status: known ? 200 : 404 }));
  });
}

function open(place: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [place] })} />
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  asked = [];
  localStorage.setItem('language', 'en');
  startLanguage();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the list of tickets', () => {
  it('shows tickets with the names of their codes, and the next page on demand', async () => {
    services({
      '/api/me': AGENT,
      '/api/intake/catalogs/channel': CHANNELS,
      '/api/intake/tickets?limit=25': { items: [TICKET], nextCursor: 'c1' },
      '/api/intake/tickets?limit=25&cursor=c1': { items: [{ ...TICKET, id: 't2', number: 'TR-0' }] },
    });
    open('/tickets');
    const row = (await screen.findByText('TR-1')).closest('tr')!;
    await waitFor(() => expect(row.textContent).toContain('Telephone'));
    for (const words of ['Urgent', 'Slow', 'In handling', 'complaint', 'Reopened × 1']) expect(row.textContent).toContain(words);

    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('TR-0');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('looks for a state or a number', async () => {
    services({
      '/api/me': AGENT,
      '/api/intake/tickets?limit=25': { items: [TICKET] },
      '/api/intake/tickets?limit=25&state=SETTLED': { items: [] },
      '/api/intake/tickets?limit=25&number=TR-1': { items: [TICKET] },
    });
    open('/tickets');
    fireEvent.change(await screen.findByLabelText('State'), { target: { value: 'SETTLED' } });
    await screen.findByText('No tickets match.');
    fireEvent.change(screen.getByLabelText('Number'), { target: { value: ' tr-1 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Find' }));
    await screen.findByText('TR-1');
    expect(asked).toContain('/api/intake/tickets?limit=25&number=TR-1');
  });

  it('is not offered to somebody who may not read tickets', async () => {
    services({ '/api/me': { ...AGENT, roles: ['engineer'] } });
    open('/tickets');
    await screen.findByText('There is no page for your role in the console yet.');
    expect(screen.queryByRole('link', { name: 'Tickets' })).toBeNull();
    expect(asked).toEqual(['/api/me']);
  });
});

describe('a ticket', () => {
  const WAY = { items: [{ at: '2026-03-02T01:00:00Z', service: 'intake', event: 'ticket-opened', actor: 'agent1', details: {} }] };

  it('is shown with its way; clocks that cannot be had are left out', async () => {
    services({ '/api/me': AGENT, '/api/intake/tickets/t1': TICKET, '/api/intake/tickets/t1/way': WAY });
    open('/tickets/t1');
    await screen.findByText('Ticket opened');
    expect(document.title).toBe('TR-1 Slow · Third Ring');
    expect(screen.queryByText('Time limits')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is shown with its clocks', async () => {
    services({
      '/api/me': AGENT,
      '/api/intake/tickets/t1': TICKET,
      '/api/intake/tickets/t1/way': WAY,
      '/api/routing/tickets/t1/clocks': {
        items: [{ clock: 'first-reply', state: 'RUNNING', startedAt: TICKET.openedAt, dueAt: '2026-03-04T01:00:00Z', kept: false, pauses: [] }],
      },
    });
    open('/tickets/t1');
    const clocks = (await screen.findByText('Time limits')).closest('section')!;
    expect(within(clocks).getByRole('listitem').textContent).toMatch(/First reply.*Missed.*Due 4 Mar 2026/);
  });

  it('shows the whole customer only when somebody who may look asks', async () => {
    services({
      '/api/me': AGENT,
      '/api/intake/tickets/t1': TICKET,
      '/api/intake/tickets/t1/way': WAY,
      '/api/intake/tickets/t1/customer': { name: 'Jane', phone: '+8613800138001' },
    });
    open('/tickets/t1');
    fireEvent.click(await screen.findByRole('button', { name: 'Show in full' }));
    await screen.findByText('Jane');
    expect(asked.filter((address) => address.endsWith('/customer'))).toHaveLength(1);
  });

  it('that does not exist is said so', async () => {
    services({ '/api/me': AGENT });
    open('/tickets/t9');
    expect((await screen.findByRole('alert')).textContent).toBe('Nothing was found here.');
  });
});
