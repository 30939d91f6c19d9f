// Loaded before a command: what Node makes of the modules it loads is kept, so that the next command begins sooner.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../.yeollam/compiled');
try {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  enableCompileCache(folder);
} catch {
  // Where nothing may be written, nothing is kept.
}
