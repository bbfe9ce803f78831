import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../language/moments';
import type { NameOf } from '../names/names';
import type { Ticket } from './ticket';

/** What the ticket is about. */
export function Facts({ ticket, names }: { ticket: Ticket; names: NameOf }) {
  const { t } = useTranslation();
  const facts: [label: string, value: string | undefined][] = [
    ['form', t(`value.${ticket.form}`)],
    ['category', [names('category', ticket.category), names('subcategory', ticket.subcategory)].filter(Boolean).join(' / ')],
    ['product', names('product', ticket.product)],
    ['region', ticket.region],
    ['channel', names('channel', ticket.channel)],
    ['tier', names('tier', ticket.tier)],
    ['authority', names('authority', ticket.authority)],
    ['wish', names('wish', ticket.wish)],
    ['department', names('unit', ticket.department)],
    ['responsible', ticket.responsible],
    ['receivedAt', moment(ticket.receivedAt)],
    ['openedAt', moment(ticket.openedAt)],
    ['promisedReplyAt', moment(ticket.promisedReplyAt)],
    ['firstReplyAt', moment(ticket.firstReplyAt)],
    ['settledAt', moment(ticket.settledAt)],
    ['result', ticket.result],
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('ticket.facts')}</h2>
      {ticket.text && <p className="words">{ticket.text}</p>}
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{t(`ticket.${label}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function moment(at: string | undefined): string | undefined {
  return at && dayAndTime(at);
}
