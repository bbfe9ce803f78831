import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Fault } from '../app/Fault';
import { Heading } from '../app/Heading';
import { useNames } from '../names/names';
import { STATES, useTickets } from './ticket';
import { TicketRow } from './TicketRow';

const COLUMNS = ['number', 'subject', 'state', 'category', 'channel', 'tier', 'department', 'openedAt'] as const;

/** The tickets, newest first. */
export function TicketList() {
  const { t } = useTranslation();
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  const number = search.get('number') ?? '';
  const tickets = useTickets(state, number);
  const items = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Heading title={t('ticket.list')} />
      <Filter key={number} state={state} number={number} onChange={(wanted) => setSearch(wanted)} />
      {tickets.error && <Fault error={tickets.error} again={() => void tickets.refetch()} />}
      {tickets.isPending && <p role="status">{t('action.loading')}</p>}
      {tickets.isSuccess && items.length === 0 && <p className="card">{t('ticket.none')}</p>}
      {items.length > 0 && (
        <table role="table" className="tickets">
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`ticket.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {items.map((item) => (
              <TicketRow key={item.id} ticket={item} names={names} />
            ))}
          </tbody>
        </table>
      )}
      {tickets.hasNextPage && (
        <button type="button" className="more" disabled={tickets.isFetching} onClick={() => void tickets.fetchNextPage()}>
          {tickets.isFetchingNextPage ? t('action.loading') : t('action.more')}
        </button>
      )}
    </section>
  );
}

interface FilterProps {
  state: string;
  number: string;
  onChange: (wanted: Record<string, string>) => void;
}

function Filter({ state, number, onChange }: FilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim().toUpperCase();
    onChange(wanted ? { number: wanted } : {});
  };
  return (
    <form className="filter" role="search" onSubmit={submit}>
      <label>
        {t('ticket.state')}
        <select value={state} onChange={(event) => onChange(event.target.value ? { state: event.target.value } : {})}>
          <option value="">{t('ticket.anyState')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`value.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ticket.number')}
        <input type="search" value={typed} maxLength={40} placeholder="TR-…" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="submit">{t('action.find')}</button>
    </form>
  );
}
