import { databaseAnswers } from '../queries/database-answers.ts';
import type { App } from './app.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';

/** For whatever watches over the server. None of these needs an account, none says anything of anybody. */
export function healthRoutes(app: App, context: Context): void {
  const quiet = { schema: { tags: ['health'], security: [] }, logLevel: 'warn' } as const;
  app.get('/healthz', quiet, async () => ({ ok: true }));
  app.get('/readyz', quiet, async () => {
    if (!(await databaseAnswers(context.store.pool))) throw new Problem('try-later');
    return { ok: true };
  });
  app.get('/metrics', quiet, async (_request, reply) => {
    const { registry } = context.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
