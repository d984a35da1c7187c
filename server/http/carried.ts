import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { powersOf } from '#domain/access/roles.ts';
import { isUuid } from '#log/entry.ts';
import { certifiedBytes } from '#log/parcel.ts';
import {
  type Carried,
  type CarriedAnswer,
  type CarriedReceipt,
  MAX_CARRIED,
  MAX_CARRIED_TEXT,
  PROTOCOL,
} from '#log/protocol.ts';
import { carriedBench } from '../access/carried-bench.ts';
import { LEASE_DAYS } from '../access/judge.ts';
import { openCarried } from '../access/open-carried.ts';
import type { SignedIn } from '../access/sign-in.ts';
import { isPoint, signCertificate } from '../keys/hand-off-keys.ts';
import { quarantine } from '../store/quarantine.ts';
import { receive } from '../store/receive.ts';
import type { App } from './app.ts';
import { type Context, signedIn } from './context.ts';
import { Problem } from './problem.ts';
import { tellVillages } from './sync.ts';

const DAY_S = 86_400;

const CertificateBody = Type.Object({
  /** raw P-256 point without its first byte, base64 */
  publicKey: Type.String({ minLength: 88, maxLength: 88 }),
  /** the last 62 bits of this phone's stamps */
  device: Type.String({ pattern: '^[89ab][0-9a-f]{15}$' }),
});
const CarriedBody = Type.Object({
  protocol: Type.Integer({ minimum: 0 }),
  epoch: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  carried: Type.Array(
    Type.Object({
      posyandu: Type.String({ minLength: 1, maxLength: 60 }),
      box: Type.String({ maxLength: MAX_CARRIED_TEXT }),
    }),
    { maxItems: MAX_CARRIED },
  ),
});

/** What phones of one session need to hand people to each other without a network (log/parcel.ts), and what comes of it. */
export function carriedRoutes(app: App, context: Context): void {
  app.post(
    '/api/devices/certificate',
    {
      schema: {
        tags: ['sync'],
        summary: 'Certifies the key with which a phone signs what it hands over by QR',
        body: CertificateBody,
        response: { 200: Type.Object({ certificate: Type.String() }) },
      },
    },
    async (request) => {
      const who = await onPhone(context, request);
      const { publicKey, device } = request.body;
      return { certificate: certify(context, who, Buffer.from(publicKey, 'base64'), device) };
    },
  );
  app.post(
    '/api/push-carried',
    {
      schema: {
        tags: ['sync'],
        summary: 'Parcels that came from other phones by QR, signed by those who wrote them',
        body: CarriedBody,
      },
    },
    async (request): Promise<CarriedAnswer> => {
      if (request.body.protocol < PROTOCOL) throw new Problem('app-too-old');
      const who = await onPhone(context, request);
      const carried: CarriedReceipt[] = [];
      for (const one of request.body.carried) carried.push(await take(context, who, one));
      return { epoch: context.epoch, carried };
    },
  );
}

/** Only who writes on a phone has anything to hand over or to carry. */
async function onPhone(context: Context, request: FastifyRequest): Promise<SignedIn> {
  const who = await signedIn(context, request);
  if (!powersOf(who.account.role).records) throw new Problem('not-your-role');
  return who;
}

/** For this account on this phone, until the end of a lease that begins now. */
function certify(context: Context, who: SignedIn, publicKey: Buffer, device: string): string {
  // only a phone has a UUID for a name; whoever signs in with another one hands nobody over
  if (!isUuid(who.device) || publicKey.length !== 64 || !isPoint(publicKey))
    throw new Problem('bad-request');
  const certified = certifiedBytes({
    account: who.account.id,
    phone: who.device,
    device,
    publicKey: new Uint8Array(publicKey),
    until: Math.floor(context.now().getTime() / 1000) + LEASE_DAYS * DAY_S,
  });
  const signature = signCertificate(context.store.secrets.rest, certified);
  return Buffer.concat([certified, signature]).toString('base64');
}

async function take(context: Context, who: SignedIn, one: Carried): Promise<CarriedReceipt> {
  const { store, places, together } = context;
  const now = context.now();
  const opened = openCarried(one, store.secrets.rest);
  if (!opened) {
    const entryId = createHash('sha256').update(one.box).digest('hex');
    const raw = { carried: one };
    const sender = { account: who.account.id, device: who.device };
    await quarantine(store, [{ raw, entryId, reason: 'unreadable', place: null, ...sender }], now);
    return { outcome: 'refused' };
  }
  const bench = await carriedBench(store.pool, places, opened, now);
  const author = { account: opened.by.account, device: opened.by.phone };
  const keep = (...what: Parameters<typeof together.append>) => together.append(...what);
  const done = await receive(store, opened.entries, bench, author, keep);
  for (const { outcome } of done.receipts) context.metrics.pushed.inc({ outcome });
  await tellVillages(context, done.touched);
  return { outcome: 'taken', receipts: done.receipts };
}
