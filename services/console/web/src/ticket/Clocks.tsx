import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../language/moments';
import type { NameOf } from '../names/names';
import type { Clock } from './ticket';

/** The limits that run or ran on the ticket. */
export function Clocks({ clocks, names }: { clocks: Clock[]; names: NameOf }) {
  const { t, i18n } = useTranslation();
  if (clocks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks.title')}</h2>
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={`${clock.clock} ${clock.startedAt}`} className={fate(clock)}>
            <strong>{i18n.exists(`clock.${clock.clock}`) ? t(`clock.${clock.clock}`) : clock.clock}</strong>
            <span className={`badge ${fate(clock)}`}>{t(`clocks.${fate(clock)}`)}</span>
            <small>
              {clock.dueAt && `${t('clocks.due')} ${dayAndTime(clock.dueAt)}`}
              {fate(clock) === 'paused' && `${t('clocks.pausedFor')} ${clock.pauses.at(-1)?.reason ?? ''}`}
              {clock.responsible && ` · ${names('unit', clock.responsible)}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function fate(clock: Clock): 'kept' | 'missed' | 'paused' | 'running' {
  if (clock.kept === false) return 'missed';
  if (clock.state === 'STOPPED') return 'kept';
  return clock.state === 'PAUSED' ? 'paused' : 'running';
}
