import { useTranslation } from 'react-i18next';
import { day, time } from '../language/moments';
import type { NameOf } from '../names/names';
import { detailsOf, serviceName } from './details';
import type { WayEntry } from './ticket';

const TONES: Record<string, 'good' | 'bad'> = {
  'assignment-urged': 'bad',
  'deadline-missed': 'bad',
  'ticket-escalated': 'bad',
  'ticket-reopened': 'bad',
  'complaint-repeated': 'bad',
  'assignment-answered': 'good',
  'assignment-completed': 'good',
  'question-answered': 'good',
  'ticket-settled': 'good',
  'visit-completed': 'good',
};

/** What happened to the ticket, in every service, day by day. */
export function Way({ entries, names }: { entries: WayEntry[]; names: NameOf }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p>{t('way.empty')}</p>;
  return days(entries).map(([name, ofTheDay]) => (
    <div key={name} className="day">
      <h3>{name}</h3>
      <ol className="way">
        {ofTheDay.map((entry, place) => (
          <Step key={`${entry.at} ${entry.event} ${place}`} entry={entry} names={names} />
        ))}
      </ol>
    </div>
  ));
}

function Step({ entry, names }: { entry: WayEntry; names: NameOf }) {
  const { t } = useTranslation();
  const details = detailsOf(entry, t, names);
  return (
    <li className={TONES[entry.event] ?? 'plain'}>
      <p className="step">
        <time dateTime={entry.at}>{time(entry.at)}</time>
        <strong>{t(`event.${entry.event}`, { defaultValue: entry.event })}</strong>
        {entry.actor && <span className="actor">{serviceName(entry.actor, t, names('unit', entry.actor))}</span>}
        <span className="service">{serviceName(entry.service, t)}</span>
      </p>
      {details.length > 0 && (
        <dl>
          {details.map((detail) => (
            <div key={detail.label}>
              <dt>{detail.label}</dt>
              <dd>{detail.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function days(entries: WayEntry[]): [string, WayEntry[]][] {
  const found = new Map<string, WayEntry[]>();
  for (const entry of entries) {
    const name = day(entry.at);
    found.set(name, [...(found.get(name) ?? []), entry]);
  }
  return [...found];
}
