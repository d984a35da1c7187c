import type { Me } from '#domain/access/access.ts';
import type { PhoneAccount } from '../known/phone.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import type { FakeWishes } from './fake-wishes.ts';

export const ACCOUNTS: PhoneAccount[] = [
  { id: fakeId(801), name: 'Ibu Wati (contoh)', username: 'wati', mustSignIn: false },
  { id: fakeId(802), name: 'Bidan Nina (contoh)', username: 'nina', mustSignIn: false },
];

const meOf = (role: 'kader' | 'midwife'): Me => {
  const place = {
    villageCode: '18.72.03.1004',
    districtId: 1872,
    puskesmasId: 'contoh-p',
    example: true,
  };
  const account = role === 'kader' ? ACCOUNTS[0] : ACCOUNTS[1];
  const scope = { kind: 'posyandu' as const, id: FAKE_POSYANDU };
  return {
    account: {
      id: account?.id ?? '',
      username: account?.username ?? '',
      name: account?.name ?? '',
      role,
    },
    grants: [{ role, scope, from: '2020-01-01', until: null }],
    posyandu: [
      { ...place, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03', villageName: 'Yosodadi' },
      { ...place, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05', villageName: 'Yosodadi' },
    ],
    villages: [{ code: '18.72.03.1004', name: 'Yosodadi', districtId: 1872 }],
    feeds: [FAKE_POSYANDU],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
};

/** The grant of somebody who looks after the whole village. */
const inVillage = ({ village, role }: FakeWishes): Partial<Me> =>
  village && role === 'midwife'
    ? {
        grants: [
          {
            role,
            scope: { kind: 'village', id: '18.72.03.1004' },
            from: '2020-01-01',
            until: null,
          },
        ],
      }
    : {};

/** Whoever holds the phone, as wished. */
export function fakeMe(wishes: FakeWishes): Me {
  const { passesOn } = wishes;
  const local = passesOn ? { passesOn, serverTime: `${wishes.on}T09:30:00+07:00` } : {};
  const packages = wishes.packages ? { packages: wishes.packages } : {};
  return { ...meOf(wishes.role ?? 'kader'), ...local, ...packages, ...inVillage(wishes) };
}
