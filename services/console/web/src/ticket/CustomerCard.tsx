import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../app/Fault';
import { type Ticket, useCustomer } from './ticket';

/** The customer, masked until somebody who may look wants to. */
export function CustomerCard({ ticket, mayLook }: { ticket: Ticket; mayLook: boolean }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const customer = useCustomer(ticket.id, wanted);
  const name = customer.data?.name ?? ticket.customerName;
  const phone = customer.data?.phone ?? ticket.customerPhone;
  const email = customer.data?.email;
  return (
    <section className="card" aria-labelledby="customer">
      <h2 id="customer">{t('customer.title')}</h2>
      <dl className="facts">
        {name && (
          <div>
            <dt>{t('customer.name')}</dt>
            <dd>{name}</dd>
          </div>
        )}
        {phone && (
          <div>
            <dt>{t('customer.phone')}</dt>
            <dd>{phone}</dd>
          </div>
        )}
        {email && (
          <div>
            <dt>{t('customer.email')}</dt>
            <dd>{email}</dd>
          </div>
        )}
      </dl>
      {customer.error && <Fault error={customer.error} again={() => void customer.refetch()} />}
      {mayLook && !customer.data && (
        <p>
          <button type="button" disabled={customer.isFetching} onClick={() => setWanted(true)}>
            {t('customer.show')}
          </button>{' '}
          <small>{t('customer.recorded')}</small>
        </p>
      )}
    </section>
  );
}
