import { useTranslation } from 'react-i18next';
import type { State } from './ticket';

export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return <span className={`badge ${state.toLowerCase().replace('_', '-')}`}>{t(`value.${state}`)}</span>;
}
