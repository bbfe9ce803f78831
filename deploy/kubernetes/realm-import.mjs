#!/usr/bin/env node
// Prints a KeycloakRealmImport: the realm of the local stack without its people and its command-line client, with the
// console's address and with the clients' secrets read from Secrets.
//   node deploy/kubernetes/realm-import.mjs https://console.care.example.com | kubectl apply -f -
import { readFileSync } from 'node:fs';

const [console_] = process.argv.slice(2);
if (!/^https:\/\/[^/]+$/.test(console_ ?? '')) {
  process.stderr.write('Say where the console is, without a path: realm-import.mjs https://console.care.example.com\n');
  process.exit(1);
}

const file = new URL('../local/src/main/resources/dev/thirdring/localstack/realm.json', import.meta.url);
const realm = JSON.parse(readFileSync(file, 'utf8'));
const placeholders = {};

realm.clients = realm.clients.filter((client) => client.clientId !== 'cli');
for (const client of realm.clients) {
  const name = `${client.clientId.toUpperCase().replaceAll('-', '_')}_SECRET`;
  placeholders[name] = { secret: { name: `${client.clientId}-oidc`, key: 'client-secret' } };
  client.secret = `\${${name}}`;
  if (client.redirectUris) client.redirectUris = [`${console_}/*`];
}
realm.users = (realm.users ?? []).filter((user) => user.serviceAccountClientId);

process.stdout.write(
  `${JSON.stringify(
    {
      apiVersion: 'k8s.keycloak.org/v2alpha1',
      kind: 'KeycloakRealmImport',
      metadata: { name: realm.realm },
      spec: { keycloakCRName: 'third-ring-keycloak', placeholders, realm },
    },
    null,
    2,
  )}\n`,
);
