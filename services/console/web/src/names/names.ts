import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../http/http';

interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
}

const SOURCES = {
  channel: '/api/intake/catalogs/channel',
  category: '/api/intake/catalogs/category',
  subcategory: '/api/intake/catalogs/subcategory',
  product: '/api/intake/catalogs/product',
  tier: '/api/intake/catalogs/tier',
  authority: '/api/intake/catalogs/authority',
  wish: '/api/intake/catalogs/wish',
  unit: '/api/routing/units',
};

export type Catalog = keyof typeof SOURCES;
export type NameOf = (catalog: Catalog, code: string | undefined) => string;

const LIFE_MS = 600_000;
const CATALOGS = Object.keys(SOURCES) as Catalog[];

/** Names of codes that are data of the services, in the reader's language; the code itself until they are known. */
export function useNames(): NameOf {
  const { i18n } = useTranslation();
  const answers = useQueries({
    queries: CATALOGS.map((catalog) => ({
      queryKey: ['names', catalog],
      queryFn: () => read<{ items: Named[] }>(SOURCES[catalog]),
      staleTime: LIFE_MS,
    })),
  });
  return (catalog, code) => {
    const named = answers[CATALOGS.indexOf(catalog)]?.data?.items.find((item) => item.code === code);
    if (!named) return code ?? '';
    return i18n.language === 'zh' ? named.nameZh : named.nameEn;
  };
}
