import type { TestProject } from 'vitest/node';
import { buildWebWhenStale } from './build-web.ts';
import { DemoServer } from './demo-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the demo answers, and the folder its database lies in */
    demo: { url: string; home: string };
  }
}

/** One demo for all stories: the built app, made-up villages, one account per role. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildWebWhenStale();
  const server = await DemoServer.start();
  project.provide('demo', { url: server.url, home: server.home });
  return () => server.stop();
}
