import { type ComponentChildren, createElement, Fragment } from 'preact';
import { REFUSALS } from '#log/protocol.ts';
import { SwitchSheet } from '../kader/gate/account-button.tsx';
import { IdleWarning } from '../kader/gate/idle-lock.tsx';
import { PhoneProvider } from '../kader/phone-context.ts';
import { Screens } from '../screens.tsx';
import { fakePhone } from './fake-phone.ts';
import type { FakeWishes } from './fake-wishes.ts';
import { DAY, type Picture } from './picture.ts';

/** A screen, with something over it where that is what the picture is of. */
const picture = (
  key: string,
  title: string,
  path: string,
  wishes: Partial<FakeWishes> = {},
  over: (() => ComponentChildren) | null = null,
  look: Pick<Picture, 'theme' | 'twice'> = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () => {
    const phone = fakePhone({ on: DAY, ...wishes });
    const above = over && createElement(PhoneProvider, { value: phone }, over());
    return createElement(Fragment, null, createElement(Screens, { phone }), above);
  },
});

const switching = () => createElement(SwitchSheet, { onClose: () => {} });
const idle = () => createElement(IdleWarning, null);

export const sharedPhonePictures: readonly Picture[] = [
  picture('ganti-orang', 'Ganti orang', '/', {}, switching),
  picture('ganti-orang-besar', 'Ganti orang, huruf 200%', '/', {}, switching, { twice: true }),
  picture('segera-terkunci', 'Sebentar lagi terkunci', '/', {}, idle),
  picture('segera-terkunci-gelap', 'Sebentar lagi terkunci, gelap', '/', {}, idle, {
    theme: 'dark',
  }),
  picture('terkunci-satu', 'Terkunci, satu akun', '/', {
    state: 'locked',
    unsent: 12,
    accounts: [{ id: 'contoh', name: 'Ibu Wati (contoh)', username: 'wati', mustSignIn: false }],
  }),
  picture('segera-sambungkan', 'Sambungkan dalam beberapa hari', '/', {
    lastContact: '2026-10-29',
  }),
  picture('hampir-penuh', 'Tempat di HP hampir penuh', '/', { taken: 0.9 }),
  picture('hp-penuh', 'Tempat di HP penuh', '/', { taken: 1, full: true }),
  picture('bantuan-teknis', 'Bantuan teknis dan tempat di HP', '/bantuan-teknis', { taken: 0.9 }),
  picture('unduh-daftar', 'Unduh daftar', '/unduh-daftar'),
  picture('bukti-semua', 'Bukti, semua sampai', `/bukti/${DAY}`),
  picture('bukti-belum', 'Bukti, belum semua', `/bukti/${DAY}`, { unsent: 12 }),
  picture('bukti-lewat-server', 'Bukti, lewat server posyandu', `/bukti/${DAY}`, {
    passesOn: { reachedAt: Date.parse(`${DAY}T08:12+07:00`), waiting: 48 },
  }),
  picture('bukti-terik', 'Bukti, terik', `/bukti/${DAY}`, {}, null, { theme: 'terik' }),
  ...REFUSALS.map((reason) =>
    picture(`ditolak-${reason}`, `Ditolak: ${reason}`, '/belum-terkirim', {
      refused: true,
      reason,
    }),
  ),
];
