import type { Page } from 'playwright-core';
import { SMALL_PHONE } from '../journeys/browser.ts';
import { FakeCamera } from '../journeys/fake-camera.ts';
import { Phone } from '../journeys/phone.ts';
import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import { PASSWORD } from './scene/accounts.ts';
import { buildApp } from './scene/build.ts';
import { onEnd } from './scene/clean-up.ts';
import { type HandsScene, STORIES, type Story } from './scene/hand-stories.ts';
import { Hands, watchHands } from './scene/hands.ts';
import { startServer } from './scene/server.ts';
import { peopleOf } from './scene/someone.ts';
import { WIDE_KADER, wideSize, wideVillage } from './scene/wide-kader.ts';
import { median, rounded } from './statistics.ts';

const SLOWED = 6;

/**
 * What a kader's hands do, counted, and what the phone makes them wait for, measured: five thousand people on the
 * phone, its processor six times slower, no network.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  say('  setting the scene …');
  const village = await wideVillage(quick);
  const [place] = village.posyandu;
  if (!place) throw new Error('a village has posyandu');
  const server = await startServer(village.db.url, { app: await buildApp() });
  const camera = await FakeCamera.open();
  const closed = onEnd(() => camera.close());
  const phone = await phoneWithRegister(camera, server.base);
  const scene = { phone, page: phone.page, camera, people: peopleOf(place, wideSize(quick)) };
  const told: Told[] = [];
  for (const story of STORIES) {
    say(`  ${story.name} …`);
    told.push({ story, rounds: await tell(story, scene, quick ? 1 : 3) });
  }
  await closed();
  await server.end();
  await village.db.drop();
  return { name: 'hands', rows: told.flatMap(rowsOf), notes: [NOTE, ...told.map(stepsOf)] };
}

/** Signed in as people do, the whole register there, the day open; from then on no network. */
async function phoneWithRegister({ browser }: FakeCamera, base: string): Promise<Phone> {
  const page = await (await browser.newContext(SMALL_PHONE)).newPage();
  page.on('pageerror', (error) => console.error('  in the page:', error));
  await watchHands(page);
  const phone = new Phone(page, base);
  await page.goto(base);
  await phone.signIn(WIDE_KADER, PASSWORD);
  await phone.choosePin();
  await phone.waitForRegister();
  await phone.openDay();
  await phone.offline();
  return phone;
}

interface Told {
  story: Story;
  rounds: Hands[];
}

async function tell(story: Story, scene: HandsScene, times: number): Promise<Hands[]> {
  const rounds: Hands[] = [];
  for (let round = 0; round < Math.min(times, story.rounds ?? times); round++) {
    const hands = new Hands(scene.page);
    await story.before?.(scene, round);
    await slowed(scene.page, () => story.tell(scene, hands, round));
    rounds.push(hands);
  }
  return rounds;
}

async function slowed(page: Page, work: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await work();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
}

/** The round in the middle, by its time. */
const middle = ({ rounds }: Told): Hands | undefined =>
  rounds.find((hands) => hands.seconds === median(rounds.map((one) => one.seconds)));

function rowsOf(told: Told): BenchRow[] {
  const hands = middle(told);
  if (!hands) return [];
  const { name, mostSeconds, mostTaps } = told.story;
  return [
    {
      figure: name,
      value: rounded(hands.seconds, 1),
      unit: 's',
      ...(mostSeconds ? { aim: `≤ ${mostSeconds}` } : {}),
    },
    {
      figure: '  taps',
      value: hands.taps,
      unit: 'taps',
      ...(mostTaps ? { aim: `≤ ${mostTaps}` } : {}),
    },
    { figure: '  of it waiting for the phone', value: rounded(hands.computeSeconds, 2), unit: 's' },
  ];
}

const NOTE =
  'keystroke model: tap 1.2 s, letter 0.6 s, digit or comma 0.5 s, 1.2 s to think at each new screen [in brackets]; the scale settling is left out; waiting is measured in the page from the last touch of a step until its answer is painted, 6× slowed';

function stepsOf(told: Told): string {
  const hands = middle(told);
  if (!hands) return told.story.name;
  const { taps, letters, digits, screens } = hands;
  return `${told.story.name}: ${taps} taps, ${letters} letters, ${digits} digits, ${screens} screens: ${hands.steps()}`;
}
