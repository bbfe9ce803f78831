import { useTranslation } from 'react-i18next';
import { day, time } from '../language/moments';
import type { NameOf } from '../names/names';
import { detailsOf } from './details';
import type { WayEntry } from './ticket';

const TONES: Record<string, 'good' | 'bad'> = {
  'assignment-urged': 'bad',
  'deadline-missed': 'bad',
  'ticket-escalated': 'bad',
  'ticket-reopened': 'bad',
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
        {entry.actor && <span className="actor">{actor(entry, names, t)}</span>}
        <span className="service">{t(`service.${entry.service}`, { defaultValue: entry.service })}</span>
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

/** A person, a unit or a service acted. */
function actor(entry: WayEntry, names: NameOf, t: (key: string, options: { defaultValue: string }) => string): string {
  const who = entry.actor ?? '';
  return t(`service.${who}`, { defaultValue: names('unit', who) });
}

function days(entries: WayEntry[]): [string, WayEntry[]][] {
  const found = new Map<string, WayEntry[]>();
  for (const entry of entries) {
    const name = day(entry.at);
    found.set(name, [...(found.get(name) ?? []), entry]);
  }
  return [...found];
}
