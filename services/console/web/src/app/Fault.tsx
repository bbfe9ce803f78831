import { useTranslation } from 'react-i18next';
import { Problem } from '../http/http';

/** What went wrong, in words, and a way to try again. */
export function Fault({ error, again }: { error: unknown; again?: () => void }) {
  const { t, i18n } = useTranslation();
  const problem = error instanceof Problem ? error : new Problem(-1, 'unknown');
  const keys = [`problem.${problem.kind}`, `problem.status-${problem.status}`];
  const known = keys.find((key) => i18n.exists(key)) ?? 'problem.unknown';
  return (
    <div className="fault" role="alert">
      <p>{t(known)}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((one) => (
            <li key={one.field}>
              <strong>{one.field}</strong> {one.allowed}
            </li>
          ))}
        </ul>
      )}
      {again && (problem.passing || problem.status === 500) && (
        <button type="button" onClick={again}>
          {t('action.again')}
        </button>
      )}
    </div>
  );
}
