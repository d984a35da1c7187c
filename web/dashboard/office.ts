import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { aimWords } from '../words/aims.ts';
import { auditWords } from '../words/audit.ts';
import { deviceWords } from '../words/devices.ts';
import { importWords } from '../words/import.ts';
import { boundaryWords } from '../words/map.ts';
import { packageWords } from '../words/packages.ts';
import { publishWords } from '../words/publish.ts';
import { qualityWords } from '../words/quality.ts';
import { recapWords } from '../words/recap.ts';
import { refusedWords } from '../words/refused.ts';
import { plansAt } from './aims-view.ts';
import { drawsFor } from './boundaries-view.ts';
import { decidesAt } from './packages-view.ts';
import { QUALITY_AT, qualityScopeOf } from './quality-address.ts';
import { RECAP_AT, recapPlaces } from './recap-address.ts';

export const READS_AT = '/pembacaan';
export const DEVICES_AT = '/hp';
export const REFUSED_AT = '/tertahan';
export const PACKAGES_AT = '/paket-layanan';
export const IMPORT_AT = '/masukkan-register';
export const PUBLISH_AT = '/terbitan';
export const AIMS_AT = '/sasaran';
export const BOUNDARIES_AT = '/batas-wilayah';

/**
 * The pages beside the numbers that somebody's role opens: refused facts, phones, who read what, the
 * monthly recap, a register brought in, a district's own rules.
 */
export function officePages(me: Me): { href: string; says: string; below?: boolean }[] {
  const { coordinates, audits, names, imports, configures } = powersOf(me.account.role);
  return [
    ...(coordinates && names !== 'never' ? [{ href: REFUSED_AT, says: refusedWords.link }] : []),
    ...(coordinates ? [{ href: DEVICES_AT, says: deviceWords.link }] : []),
    ...(qualityScopeOf(me) ? [{ href: QUALITY_AT, says: qualityWords.link, below: true }] : []),
    ...(recapPlaces(me).length > 0 ? [{ href: RECAP_AT, says: recapWords.link, below: true }] : []),
    ...(decidesAt(me) ? [{ href: PACKAGES_AT, says: packageWords.link }] : []),
    ...(plansAt(me) ? [{ href: AIMS_AT, says: aimWords.link, below: true }] : []),
    ...(imports ? [{ href: IMPORT_AT, says: importWords.link }] : []),
    ...(configures ? [{ href: PUBLISH_AT, says: publishWords.link }] : []),
    ...(drawsFor(me) ? [{ href: BOUNDARIES_AT, says: boundaryWords.link }] : []),
    ...(audits ? [{ href: READS_AT, says: auditWords.link }] : []),
  ];
}

/** Must this account say why before names are shown? */
export const saysWhy = (me: Me): boolean => powersOf(me.account.role).names === 'on-need';

export const withReason = (path: string, because: string | null): string =>
  because === null
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}because=${encodeURIComponent(because)}`;

/** "5 November 2026, 08.15" where the reader sits. */
export const sayMoment = (iso: string): string =>
  new Intl.DateTimeFormat('id', { dateStyle: 'long', timeStyle: 'short' })
    .format(new Date(iso))
    .replace(' pukul ', ', ');
