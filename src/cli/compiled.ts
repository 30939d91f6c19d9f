// Loaded before a command: what Node makes of the modules it loads is kept, so that the next command begins sooner.
// Where the folder may not be written, nothing is kept and nothing is said.
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

enableCompileCache(resolve(import.meta.dirname, '../../.yeollam/compiled'));
