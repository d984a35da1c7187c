import type { RequestListener, Server } from 'node:http';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { Pool } from 'pg';
import type { PassesOn } from '../access/passes-on.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { epochOf } from '../store/epoch.ts';
import { GroupAppend } from '../store/group-append.ts';
import { Places } from '../store/places.ts';
import { accessReportRoutes } from './access-report.ts';
import { accountRoutes } from './accounts.ts';
import { aimsRoutes } from './aims.ts';
import { beforeAfterRoutes } from './before-after.ts';
import { boundaryRoutes } from './boundaries.ts';
import { carriedRoutes } from './carried.ts';
import type { Context } from './context.ts';
import { deviceRoutes } from './devices.ts';
import { docsRoutes } from './docs.ts';
import { answerProblems, send } from './errors.ts';
import { guard } from './guard.ts';
import { healthRoutes } from './health.ts';
import { hubRoutes } from './hub.ts';
import { ilpStartRoutes } from './ilp-starts.ts';
import { importRoutes } from './import.ts';
import { liveRoutes } from './live.ts';
import { ABOUT_ME, LiveHub } from './live-hub.ts';
import { watch } from './logging.ts';
import { meetingRoutes } from './meetings.ts';
import { linkMetrics, newMetrics } from './metrics.ts';
import { packRoutes } from './pack.ts';
import { packageRoutes } from './packages.ts';
import { peopleRoutes } from './people.ts';
import { placePeopleRoutes } from './place-people.ts';
import { placePointRoutes } from './place-points.ts';
import { placeRtRoutes } from './place-rt.ts';
import { placeRoutes } from './places.ts';
import { publicationRoutes } from './publications.ts';
import { qualityRoutes } from './quality.ts';
import { quarantineRoutes } from './quarantine.ts';
import { readRoutes } from './reads.ts';
import { recapRoutes } from './recaps.ts';
import { scheduleRoutes } from './schedule.ts';
import { settingsRoutes } from './settings.ts';
import { syncRoutes, tellVillages } from './sync.ts';
import { taskRoutes } from './tasks.ts';
import { villageRoutes } from './villages.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface AppOptions {
  pool: Pool;
  /** for who asks and for a place's pages, so that these wait for no long work; `pool` unless given */
  readers?: Pool;
  /** at least 32 characters; NIK and private keys are encrypted under it */
  secret: string;
  /** show "contoh" everywhere: this server holds made-up people */
  demo?: boolean;
  version?: string;
  logLevel?: string;
  /** where log lines go; standard output unless told */
  logTo?: { write(line: string): void };
  now?: () => Date;
  /** this is a local server, and passes on to a main one what it takes */
  passesOn?: PassesOn | null;
  /** serves https itself, with these */
  https?: { server: (handler: RequestListener) => Server } | null;
}

/** A push of 200 entries with the largest bodies, and room for their envelopes. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** Below this compressing costs more than it saves. */
const SMALL_ANSWER = 4096;

/** The whole server as one value: `listen` it, or `inject` requests in a test. The database must be migrated. */
export async function buildApp(options: AppOptions): Promise<App> {
  const app: App = Fastify({
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    // an address that cannot be decoded never reaches a route
    frameworkErrors: (_error, _request, reply) => void send(reply, 'bad-request'),
    logger: {
      level: options.logLevel ?? 'silent',
      ...(options.logTo ? { stream: options.logTo } : {}),
    },
    forceCloseConnections: true,
    // HTTPS ends in a proxy on the same machine
    trustProxy: 'loopback',
    ...(options.https ? { serverFactory: options.https.server } : {}),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  const store = { pool: options.pool, secrets: secretsFrom(options.secret) };
  const context: Context = {
    store,
    readers: options.readers ?? options.pool,
    together: new GroupAppend(store),
    places: new Places(options.pool),
    hub: new LiveHub(),
    metrics: newMetrics(),
    epoch: await epochOf(options.pool),
    demo: options.demo ?? false,
    passesOn: options.passesOn ?? null,
    now: options.now ?? (() => new Date()),
  };
  if (context.passesOn) linkMetrics(context.metrics, context.passesOn);
  context.passesOn?.tell({
    feeds: (scopes) => void tellVillages(context, scopes),
    me: () => context.hub.changed([ABOUT_ME]),
  });
  guard(app, { behindProxy: !options.https });
  watch(app, context.metrics);
  answerProblems(app);
  await app.register(rateLimit, { global: false });
  await app.register(swagger, { openapi: aboutApi(options.version ?? '0') });
  // routes wait for the two plugins above, so that each is seen by both
  await app.register(async (routes: App) => {
    await routes.register(compress, { encodings: ['gzip'], threshold: SMALL_ANSWER });
    syncRoutes(routes, context);
    carriedRoutes(routes, context);
    accountRoutes(routes, context);
    villageRoutes(routes, context);
    placeRoutes(routes, context);
    placePeopleRoutes(routes, context);
    placeRtRoutes(routes, context);
    placePointRoutes(routes, context);
    beforeAfterRoutes(routes, context);
    ilpStartRoutes(routes, context);
    accessReportRoutes(routes, context);
    liveRoutes(routes, context);
    hubRoutes(routes, context);
    taskRoutes(routes, context);
    quarantineRoutes(routes, context);
    deviceRoutes(routes, context);
    readRoutes(routes, context);
    qualityRoutes(routes, context);
    peopleRoutes(routes, context);
    importRoutes(routes, context);
    recapRoutes(routes, context);
    meetingRoutes(routes, context);
    packRoutes(routes, context);
    scheduleRoutes(routes, context);
    aimsRoutes(routes, context);
    boundaryRoutes(routes, context);
    settingsRoutes(routes, context);
    packageRoutes(routes, context);
    publicationRoutes(routes, context);
    healthRoutes(routes, context);
    docsRoutes(routes);
  });
  return app;
}

const aboutApi = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Siklus',
    version,
    description: 'Catatan posyandu: yang ditulis kader, dan angka desa yang lahir darinya.',
  },
  components: {
    securitySchemes: { token: { type: 'http' as const, scheme: 'bearer' } },
  },
  security: [{ token: [] }],
});
