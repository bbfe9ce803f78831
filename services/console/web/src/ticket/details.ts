import type { TFunction } from 'i18next';
import { dayAndTime, money } from '../language/moments';
import type { Catalog, NameOf } from '../names/names';
import type { WayEntry } from './ticket';

/** Codes that have names in a catalog. */
const NAMED: Record<string, Catalog> = {
  channel: 'channel',
  category: 'category',
  subcategory: 'subcategory',
  product: 'product',
  tier: 'tier',
  authority: 'authority',
  wish: 'wish',
  department: 'unit',
  responsible: 'unit',
};
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const BY_SOMEBODY = /(By|^engineer|^department|^service)$/;
/** The words of the contracts; anything else a person wrote. */
const CONSTANT = /^[A-Z][A-Z_]+$/;
const IDENTIFIER = /(Id|Number)$|^(number|rule)$/;

export interface Detail {
  label: string;
  value: string;
}

/** The details of an entry in words; what the entry says anyway and identifiers are left out. */
export function detailsOf(entry: WayEntry, t: TFunction, names: NameOf): Detail[] {
  return Object.entries(entry.details)
    .filter(([key, value]) => !isTold(entry, key, value))
    .map(([key, value]) => ({ label: t(`detail.${key}`, { defaultValue: key }), value: inWords(key, value, t, names) }))
    .filter((detail) => detail.value !== '');
}

/** Events name a service without hyphens, addresses with them. */
export function serviceName(service: string, t: TFunction, otherwise = service): string {
  return t(`service.${service.replaceAll('-', '')}`, { defaultValue: otherwise });
}

function isTold(entry: WayEntry, key: string, value: unknown): boolean {
  return (
    IDENTIFIER.test(key) ||
    (BY_SOMEBODY.test(key) && value === entry.actor) ||
    (typeof value === 'string' && MOMENT.test(value) && Date.parse(value) === Date.parse(entry.at))
  );
}

function inWords(key: string, value: unknown, t: TFunction, names: NameOf): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => inWords(key, one, t, names)).join(t('value.and'));
  if (typeof value === 'object') return objectInWords(value as Record<string, unknown>, t, names);
  const text = String(value);
  if (MOMENT.test(text)) return dayAndTime(text);
  if (key === 'service') return serviceName(text, t);
  if (key === 'clock' || key === 'template') return t(`${key}.${text}`, { defaultValue: text });
  const catalog = NAMED[key];
  if (catalog) return names(catalog, text);
  return CONSTANT.test(text) ? t(`value.${text}`, { defaultValue: text }) : text;
}

function objectInWords(value: Record<string, unknown>, t: TFunction, names: NameOf): string {
  if (typeof value.minorUnits === 'number' && typeof value.currency === 'string') {
    return money(value.minorUnits, value.currency);
  }
  return Object.entries(value)
    .map(([key, part]) => `${t(`detail.${key}`, { defaultValue: key })}: ${inWords(key, part, t, names)}`)
    .join('; ');
}
