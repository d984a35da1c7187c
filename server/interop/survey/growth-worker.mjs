// A thread of `siklus growth`. Threads do not inherit the loader that reads TypeScript, so this one brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./growth-thread.ts');
