import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser the journeys run in: CHROMIUM_PATH, or one in the usual places, or null. */
export const findChromium = (env = process.env) =>
  [env.CHROMIUM_PATH, ...PLACES].find((path) => path && runs(path)) ?? null;

/** As root on Debian or Ubuntu: installs it. Gives what stood in the way, or null. */
export function installChromium(say) {
  if (process.getuid?.() !== 0) return 'not root, so it cannot be installed from here';
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'no apt-get on this machine';
  say('Installing Chromium for the journeys (apt-get install chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  const done = apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return done.status === 0 ? null : 'apt-get could not install it';
}
