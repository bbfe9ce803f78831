// The AsyncAPI document is valid, and so is every example in it against its message.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';

const events = join(dirname(fileURLToPath(import.meta.url)), '..', 'events');
const file = join(events, 'asyncapi.yaml');

const faults = ({ diagnostics }) =>
  diagnostics.filter(({ severity }) => severity <= 1).map(({ message, path }) => `${path.join('.')}: ${message}`);

test('the document is valid', async () => {
  const parsed = await fromFile(new Parser(), file).parse();
  assert.deepEqual(faults(parsed), []);
  const schemas = readdirSync(events, { recursive: true }).filter((name) => name.endsWith('.schema.json'));
  assert.equal(parsed.document.allMessages().length, schemas.length, 'a message for each schema');
});

test('a document that refers to nothing is refused', async () => {
  const text = readFileSync(file, 'utf8').replaceAll('#/components/messages/TicketOpened', '#/components/messages/Gone');
  const parsed = await new Parser().parse(text, { source: file });
  assert.notDeepEqual(faults(parsed), []);
});

// A telephone system sends these: it is none of the suite's services.
const fromOutside = /^dev\.thirdring\.telephony\./;

test('every message is sent by somebody', async () => {
  const { document } = await fromFile(new Parser(), file).parse();
  const named = (operations) => new Set(operations.flatMap((operation) => operation.messages().all().map((message) => message.name())));
  const sent = named(document.operations().filterBySend());
  const all = document.allMessages().all().map((message) => message.name());
  assert.deepEqual(all.filter((name) => !sent.has(name) && !fromOutside.test(name)), [], 'messages that no service sends');
});
