// A thread of `siklus rebuild`. Threads do not inherit the loader that reads TypeScript, so this one brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./rebuild-thread.ts');
