// Writes .env.example and the table of settings in docs/operating.md from src/settings.ts: npm run settings.
import { readFileSync, writeFileSync } from 'node:fs';
import { envExample, withTable } from './settings-text.ts';

const DOCUMENT = 'docs/operating.md';

writeFileSync('.env.example', envExample());
writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8')));
