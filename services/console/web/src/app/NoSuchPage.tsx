import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Heading } from './Heading';

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <section className="card">
      <Heading title={t('page.unknown')} />
      <p>
        <Link to="/">{t('page.toTheStart')}</Link>
      </p>
    </section>
  );
}
