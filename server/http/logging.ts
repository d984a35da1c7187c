import type { App } from './app.ts';
import type { Metrics } from './metrics.ts';

/** One line an answer: route as written in the code, never the address asked (it may hold a name), never a body. */
export function watch(app: App, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const ms = Math.round(reply.elapsedTime);
    const status = reply.statusCode;
    metrics.requests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    request.log.info({ method, route, status, ms }, 'answered');
  });
}
