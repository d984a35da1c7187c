import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  type Certificate,
  makeAuthority,
  makeLeaf,
  type Names,
  stillServes,
} from '../keys/certificates.ts';

export interface KeptCertificates {
  authority: Certificate;
  leaf: Certificate;
}

/**
 * The certificates in `folder`, readable by their owner only: the authority made once (phones trust it), the server's
 * made again when the addresses changed or its time runs out.
 */
export async function keepCertificates(
  folder: string,
  names: Names,
  now: Date,
): Promise<KeptCertificates> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await read(folder, 'ca');
  const authority = kept ?? makeAuthority(`Siklus ${hostname().split('.')[0]}`, now);
  if (!kept) await write(folder, 'ca', authority);
  const before = kept ? await read(folder, 'server') : null;
  if (before && stillServes(before, names, now)) return { authority, leaf: before };
  const leaf = makeLeaf(authority, names, now);
  await write(folder, 'server', leaf);
  return { authority, leaf };
}

async function read(folder: string, name: string): Promise<Certificate | null> {
  const text = await readFile(join(folder, `${name}.pem`), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const at = text.indexOf('-----BEGIN CERTIFICATE-----');
  return at > 0 ? { key: text.slice(0, at), cert: text.slice(at) } : null;
}

/** Key and certificate in one file, put in place whole: a kill in between leaves the one before. */
async function write(folder: string, name: string, { key, cert }: Certificate): Promise<void> {
  const half = join(folder, `${name}.${randomBytes(4).toString('hex')}`);
  await writeFile(half, key + cert, { mode: 0o600 });
  await rename(half, join(folder, `${name}.pem`));
}
