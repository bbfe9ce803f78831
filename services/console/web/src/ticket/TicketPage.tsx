import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Fault } from '../app/Fault';
import { Heading } from '../app/Heading';
import { useNames } from '../names/names';
import { may, usePerson } from '../person/person';
import { Clocks } from './Clocks';
import { CustomerCard } from './CustomerCard';
import { Facts } from './Facts';
import { StateBadge } from './StateBadge';
import { useClocks, useTicket, useWay } from './ticket';
import { Way } from './Way';

/** One ticket: what it is about, its clocks, and its whole way. */
export function TicketPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: person } = usePerson();
  const names = useNames();
  const ticket = useTicket(id);
  const way = useWay(id);
  const clocks = useClocks(id, may(person, 'clocks'));
  return (
    <section>
      <p className="back">
        <Link to="/tickets">← {t('ticket.list')}</Link>
      </p>
      {ticket.error && <Fault error={ticket.error} again={() => void ticket.refetch()} />}
      {ticket.isPending && <p role="status">{t('action.loading')}</p>}
      {ticket.data && (
        <>
          <header className="title">
            <Heading title={`${ticket.data.number} ${ticket.data.subject}`}>
              <small>{ticket.data.number}</small> {ticket.data.subject}
            </Heading>
            <StateBadge state={ticket.data.state} />
            {ticket.data.urgent && <span className="badge urgent">{t('ticket.urgent')}</span>}
          </header>
          <div className="columns">
            <div>
              <Facts ticket={ticket.data} names={names} />
              <CustomerCard ticket={ticket.data} mayLook={may(person, 'customer')} />
              {clocks.data && <Clocks clocks={clocks.data.items} names={names} />}
            </div>
            <section className="card" aria-labelledby="way">
              <h2 id="way">{t('way.title')}</h2>
              {way.error && <Fault error={way.error} again={() => void way.refetch()} />}
              {way.isPending && <p role="status">{t('action.loading')}</p>}
              {way.data && <Way entries={way.data.items} names={names} />}
            </section>
          </div>
        </>
      )}
    </section>
  );
}
