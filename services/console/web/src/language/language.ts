import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zh from './zh.json';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CHOSEN = 'language';
const TAGS: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

/** As chosen last time, else as the browser prefers. */
export function startLanguage(): void {
  const wanted = localStorage.getItem(CHOSEN) ?? navigator.language;
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: wanted.startsWith('zh') ? 'zh' : 'en',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  tellThePage();
}

export function language(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

export async function choose(wanted: Language): Promise<void> {
  localStorage.setItem(CHOSEN, wanted);
  await i18next.changeLanguage(wanted);
  tellThePage();
}

function tellThePage(): void {
  document.documentElement.lang = TAGS[language()];
}
