import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../src/language/en.json';
import zh from '../src/language/zh.json';

const SOURCES = join(import.meta.dirname, '..', 'src');
const CONTRACTS = join(import.meta.dirname, '../../../contracts/src/main/java');

type Texts = { [key: string]: string | Texts };

function keys(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [prefix + key] : keys(text, `${prefix}${key}.`),
  );
}

function at(texts: Texts, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (found as Texts | undefined)?.[key], texts);
}

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('the two languages', () => {
  it('have the same texts', () => {
    expect(keys(zh)).toEqual(keys(en));
  });

  it('leave no text empty', () => {
    for (const texts of [zh, en]) {
      for (const key of keys(texts)) expect(String(at(texts, key)).trim() || key === 'value.and', key).toBeTruthy();
    }
  });

  it('fill in the same placeholders', () => {
    const holes = (text: unknown) => String(text).match(/\{\{\w+\}\}/g) ?? [];
    for (const key of keys(en)) expect(holes(at(zh, key)), key).toEqual(holes(at(en, key)));
  });

  it('are not mixed up', () => {
    const chinese = /\p{Script=Han}/u;
    for (const key of keys(en)) expect(chinese.test(String(at(en, key))), key).toBe(false);
    for (const key of keys(zh)) expect(chinese.test(String(at(zh, key))) || key === 'value.and', key).toBe(true);
  });

  it('have every text that the pages ask for', () => {
    const asked = filesUnder(SOURCES, /\.tsx?$/).flatMap((source) =>
      [...source.matchAll(/\bt\('([a-zA-Z.-]+)'/g)].map(([, key]) => key!),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => typeof at(en, key) !== 'string')).toEqual([]);
  });

  it('name every published event and every field of it', () => {
    const records = filesUnder(CONTRACTS, /\.java$/).filter((source) => source.includes('@PublishedEvent('));
    const events = records.map((source) => /type = "dev\.thirdring\.[a-z-]+\.([a-z-]+)\.v\d+"/.exec(source)![1]!);
    expect(events.length).toBeGreaterThan(20);
    expect(events.filter((event) => !(event in en.event))).toEqual([]);

    const services = records.map((source) => /type = "dev\.thirdring\.([a-z]+)\./.exec(source)![1]!);
    expect(services.filter((service) => !(service in en.service))).toEqual([]);

    const onTheWay = records.filter((source) => /@NotNull UUID ticketId/.test(source) && !source.includes('record TicketOpened('));
    const fields = onTheWay.flatMap((source) =>
      [.../public record \w+\(([\s\S]*?)\) \{/.exec(source)![1]!.matchAll(/\b([a-z]\w*)(?:,|$)/g)].map(([, field]) => field!),
    );
    expect(fields.length).toBeGreaterThan(50);
    // Identifiers, who acted and when are told by the entry itself; the rest is left out by intake.
    const told = /(Id|Number|By|At)$|^(at|to|from|text|number|rule)$/;
    expect(new Set(fields.filter((field) => !told.test(field) && !(field in en.detail)))).toEqual(new Set());
  });
});
