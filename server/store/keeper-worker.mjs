// The thread that keeps roll-ups. Threads do not inherit the loader that reads TypeScript, so this one brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./keeper-in-thread.ts');
