import type { App } from './app.ts';

interface Operation {
  summary?: string;
  requestBody?: unknown;
  parameters?: unknown;
  responses?: unknown;
}
type Paths = Record<string, Record<string, Operation>>;

/** The description made from the schemas that validate, and a page a person can read without anything from elsewhere. */
export function docsRoutes(app: App): void {
  const hidden = { schema: { hide: true } } as const;
  app.get('/api/openapi.json', hidden, async () => app.swagger());
  app.get('/api/docs', hidden, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page(app.swagger().paths as unknown as Paths)),
  );
}

const page = (paths: Paths): string => `<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API Siklus</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#f4f4f2;padding:.75rem;overflow:auto;font-size:.8rem}
h2{font-size:1rem;margin:2rem 0 .25rem}code{font-weight:600}summary{cursor:pointer}</style>
<h1>API Siklus</h1>
<p>Dibuat dari skema yang memeriksa setiap kiriman. Lengkapnya: <a href="/api/openapi.json">openapi.json</a>.
Setiap galat berbentuk <code>{slug, says, detail?}</code>.</p>
${Object.entries(paths)
  .flatMap(([path, methods]) => Object.entries(methods).map((entry) => section(path, ...entry)))
  .join('\n')}
</html>`;

function section(path: string, method: string, operation: Operation): string {
  const { summary, ...rest } = operation;
  return `<section><h2><code>${method.toUpperCase()} ${plain(path)}</code></h2><p>${plain(summary ?? '')}</p>
<details><summary>Skema</summary><pre>${plain(JSON.stringify(rest, null, 2))}</pre></details></section>`;
}

const plain = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
