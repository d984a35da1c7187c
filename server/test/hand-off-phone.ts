import {
  createCipheriv,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Entry } from '#log/entry.ts';
import {
  contentOf,
  HAND_OFF_AAD,
  PARCEL_CONTEXT,
  packParcels,
  parcelOf,
  parcelSigned,
} from '#log/parcel.ts';
import type { Carried, CarriedAnswer } from '#log/protocol.ts';
import { deviceOf } from '#log/stamp.ts';
import type { PhoneClient } from './phone-client.ts';

const fromUrl = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');

/** A phone that hands over by QR: its key, certified by the server for whoever is signed in. */
export class HandOffPhone {
  readonly client: PhoneClient;
  readonly certificate: Uint8Array;
  readonly #key: KeyObject;

  private constructor(client: PhoneClient, key: KeyObject, certificate: Uint8Array) {
    this.client = client;
    this.#key = key;
    this.certificate = certificate;
  }

  /** @param written anything of the phone's own, for its stamps' device */
  static async of(client: PhoneClient, written: { id: string }): Promise<HandOffPhone> {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([fromUrl(x), fromUrl(y)]).toString('base64');
    const asked = { publicKey: point, device: deviceOf(written.id) };
    const answer = await client.ask('POST', '/api/devices/certificate', asked);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    const { certificate } = answer.json<{ certificate: string }>();
    return new HandOffPhone(client, privateKey, new Uint8Array(Buffer.from(certificate, 'base64')));
  }

  parcel(entries: readonly Entry[], certificate = this.certificate): Uint8Array {
    const content = deflateRawSync(contentOf(entries));
    const signed = Buffer.concat([Buffer.from(PARCEL_CONTEXT), parcelSigned(certificate, content)]);
    const signature = sign('sha256', signed, { key: this.#key, dsaEncoding: 'ieee-p1363' });
    return parcelOf(certificate, signature, content);
  }

  carried(entries: readonly Entry[], posyandu: string): Carried {
    return { posyandu, box: this.close(posyandu, packParcels([this.parcel(entries)])) };
  }

  close(posyandu: string, plain: Uint8Array): string {
    const { handOff } = this.client.me as { handOff: { sealing: Record<string, string> } };
    const iv = randomBytes(12);
    const key = Buffer.from(handOff.sealing[posyandu] ?? '', 'base64');
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(HAND_OFF_AAD));
    const box = [iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(box).toString('base64');
  }
}

export async function pushCarried(
  phone: PhoneClient,
  carried: readonly Carried[],
): Promise<CarriedAnswer> {
  const body = { protocol: 1, epoch: null, carried };
  return (await phone.ask('POST', '/api/push-carried', body)).json();
}
