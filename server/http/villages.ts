import type { App } from './app.ts';
import type { Context } from './context.ts';

export function villageRoutes(_app: App, _context: Context): void {}
