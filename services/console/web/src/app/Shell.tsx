import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { choose, LANGUAGES } from '../language/language';
import { may, usePerson } from '../person/person';
import { Fault } from './Fault';

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const { data: person, error, refetch } = usePerson();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="bar">
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('app.name')}
        </span>
        <nav aria-label={t('app.nav')}>{may(person, 'tickets') && <NavLink to="/tickets">{t('ticket.list')}</NavLink>}</nav>
        <LanguageSwitch />
        {person && (
          <span className="person">
            <span title={person.roles.filter(isRole).map((role) => t(`role.${role}`)).join(', ')}>{person.name}</span>
            <a href="/sign-out">{t('app.signOut')}</a>
          </span>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {error && <Fault error={error} again={() => void refetch()} />}
        {person && (may(person, 'tickets') ? <Outlet /> : <p className="card">{t('page.nothingForYou')}</p>)}
      </main>
    </>
  );

  function isRole(role: string): boolean {
    return t(`role.${role}`) !== `role.${role}`;
  }
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div className="languages" role="group" aria-label={t('app.language')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one === 'zh' ? 'zh-Hans' : 'en'}
          aria-pressed={i18n.language === one}
          onClick={() => void choose(one)}
        >
          {one === 'zh' ? '中文' : 'English'}
        </button>
      ))}
    </div>
  );
}
