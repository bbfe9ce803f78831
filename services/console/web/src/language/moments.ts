import { language } from './language';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' };

/** In the reader's own time zone. */
export function dayAndTime(moment: string): string {
  return format(moment, { dateStyle: 'medium', timeStyle: 'short' });
}

export function day(moment: string): string {
  return format(moment, { dateStyle: 'full' });
}

export function time(moment: string): string {
  return format(moment, { timeStyle: 'medium' });
}

export function money(minorUnits: number, currency: string): string {
  const shape = new Intl.NumberFormat(LOCALES[language()], { style: 'currency', currency });
  return shape.format(minorUnits / 10 ** (shape.resolvedOptions().maximumFractionDigits ?? 2));
}

function format(moment: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language()], options).format(new Date(moment));
}
