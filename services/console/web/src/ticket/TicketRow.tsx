import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndTime } from '../language/moments';
import type { NameOf } from '../names/names';
import { StateBadge } from './StateBadge';
import type { TicketItem } from './ticket';

/** A row on wide screens, a card on narrow ones; the roles keep it a table for everybody. */
export function TicketRow({ ticket, names }: { ticket: TicketItem; names: NameOf }) {
  const { t } = useTranslation();
  return (
    <tr role="row">
      <td role="cell" className="number">
        <Link to={`/tickets/${ticket.id}`}>{ticket.number}</Link>
      </td>
      <td role="cell" className="subject">
        {ticket.urgent && <span className="badge urgent">{t('ticket.urgent')}</span>}
        {ticket.subject}
        {ticket.reopened > 0 && <span className="badge reopened">{t('ticket.reopened', { times: ticket.reopened })}</span>}
      </td>
      <td role="cell">
        <StateBadge state={ticket.state} />
      </td>
      <td role="cell" data-label={t('ticket.category')}>
        {names('category', ticket.category)}
      </td>
      <td role="cell" data-label={t('ticket.channel')}>
        {names('channel', ticket.channel)}
      </td>
      <td role="cell" data-label={t('ticket.tier')}>
        {names('tier', ticket.tier)}
      </td>
      <td role="cell" data-label={t('ticket.department')}>
        {names('unit', ticket.department) || '–'}
      </td>
      <td role="cell" data-label={t('ticket.openedAt')} className="moment">
        <time dateTime={ticket.openedAt}>{dayAndTime(ticket.openedAt)}</time>
      </td>
    </tr>
  );
}
