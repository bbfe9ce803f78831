// Second validator: the models of Kubernetes and of the operators know types, required fields and enumerations.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const target = join(root, 'charts/tests/target');

// The package that models an API group, and where in it.
function home(group) {
  if (group === 'monitoring.coreos.com') return `@kubernetes-models/prometheus-operator/${group}`;
  if (group === 'gateway.networking.k8s.io') return `@kubernetes-models/gateway-api/${group}`;
  if (group === 'postgresql.cnpg.io') return `@kubernetes-models/cloudnative-pg/${group}`;
  return group ? `kubernetes-models/${group.replace(/^(apps|batch|autoscaling|policy)\.k8s\.io$/, '$1')}` : 'kubernetes-models';
}

async function fault(manifest) {
  const [version, group = ''] = manifest.apiVersion.split('/').reverse();
  let models;
  try {
    models = await import(`${home(group)}/${version}`);
  } catch {
    return `no model of ${manifest.apiVersion} ${manifest.kind}`;
  }
  if (!models[manifest.kind]) return `no model of ${manifest.apiVersion} ${manifest.kind}`;
  try {
    new models[manifest.kind](manifest).validate();
    return undefined;
  } catch (refused) {
    return `${manifest.kind} ${manifest.metadata?.name}: ${refused.message}`;
  }
}

function manifests(text) {
  const documents = parseAllDocuments(text);
  for (const document of documents) assert.deepEqual(document.errors, []);
  return documents.map((document) => document.toJS()).filter(Boolean);
}

async function faults(text, skipped = []) {
  const checked = manifests(text).filter((one) => !skipped.includes(one.apiVersion.split('/')[0]));
  return (await Promise.all(checked.map(fault))).filter(Boolean);
}

function files(folder, least) {
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort() : [];
  test(`${folder.slice(root.length)} holds manifests`, () => {
    assert.ok(found.length >= least, `${found.length} files where at least ${least} belong: run charts/check, which writes them`);
  });
  return found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

for (const [name, text] of files(join(target, 'rendered'), readdirSync(join(root, 'charts/tests/matrix')).length)) {
  test(`${name} fits the models`, async () => assert.deepEqual(await faults(text), []));
}

for (const [name, text] of files(join(target, 'broken'), 5)) {
  test(`${name} is refused`, async () => {
    const says = text.match(/^# says: (.*)$/m)[1];
    const found = await faults(text);
    assert.ok(found.some((one) => one.includes(says)), `nothing says "${says}": ${JSON.stringify(found)}`);
  });
}

// Nobody publishes models of these groups; their manifests are only parsed.
const WITHOUT_MODELS = ['kafka.strimzi.io', 'k8s.keycloak.org'];
for (const folder of ['deploy/kubernetes', 'deploy/observability']) {
  for (const [name, text] of files(join(root, folder), 1)) {
    test(`${folder}/${name} fits the models`, async () => assert.deepEqual(await faults(text, WITHOUT_MODELS), []));
  }
}

test('the realm is made without people, passwords and addresses of the local stack', () => {
  const script = join(root, 'deploy/kubernetes/realm-import.mjs');
  const made = JSON.parse(execFileSync(process.execPath, [script, 'https://console.care.example.com'], { encoding: 'utf8' }));
  const { realm, placeholders } = made.spec;
  assert.equal(realm.realm, 'third-ring');
  assert.deepEqual(realm.users.filter((user) => user.credentials), []);
  assert.doesNotMatch(JSON.stringify(made), /127\.0\.0\.1|localhost/);
  assert.ok(!realm.clients.some((client) => client.clientId === 'cli'));
  const wanted = [...JSON.stringify(realm).matchAll(/\$\{([^}]+)\}/g)].map((found) => found[1]).sort();
  assert.deepEqual(wanted, Object.keys(placeholders).sort());
  assert.ok(wanted.includes('CONSOLE_SECRET'));
  assert.equal(placeholders.CONSOLE_SECRET.secret.name, 'console-oidc');
});

test('the realm is not made for an address that is none', () => {
  const script = join(root, 'deploy/kubernetes/realm-import.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, 'console'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /Say where the console is/);
});
