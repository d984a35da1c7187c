import { Link, Route, Switch } from 'wouter-preact';
import { aimsPictures } from './aims-pictures.ts';
import { chartPictures } from './chart-pictures.ts';
import { Frames } from './frames.tsx';
import { homePointPictures } from './home-point-pictures.ts';
import { importPictures } from './import-pictures.ts';
import { kaderPictures } from './kader-pictures.ts';
import { mapPictures } from './map-pictures.ts';
import { meetingPictures } from './meeting-pictures.ts';
import { mergePictures } from './merge-pictures.ts';
import { monthPictures } from './month-pictures.ts';
import { officePictures } from './office-pictures.ts';
import { packagesPictures } from './packages-pictures.ts';
import { personPictures } from './person-pictures.ts';
import type { Picture } from './picture.ts';
import { placePictures } from './place-pictures.ts';
import { publicPictures } from './public-pictures.ts';
import { publishPictures } from './publish-pictures.ts';
import { qrPictures } from './qr-pictures.ts';
import { qualityPictures } from './quality-pictures.ts';
import { recapPictures } from './recap-pictures.ts';
import { registerPictures } from './register-pictures.ts';
import { rulesPictures } from './rules-pictures.ts';
import { sessionPictures } from './session-pictures.ts';
import { sharedPhonePictures } from './shared-phone-pictures.ts';
import { stepsPictures } from './steps-pictures.ts';
import { tasksPictures } from './tasks-pictures.ts';
import { villagePictures } from './village-pictures.ts';

const GROUPS: readonly { title: string; pictures: readonly Picture[] }[] = [
  { title: 'Kader dan bidan', pictures: kaderPictures },
  { title: 'Satu HP, beberapa orang', pictures: sharedPhonePictures },
  { title: 'Langkah 1: cari dan daftar', pictures: registerPictures },
  { title: 'Langkah 2 sampai 5', pictures: stepsPictures },
  { title: 'Skrining dan aturan kesehatan', pictures: rulesPictures },
  { title: 'Kartu dan serah terima', pictures: qrPictures },
  { title: 'Hari buka', pictures: sessionPictures },
  { title: 'Dua catatan satu orang', pictures: mergePictures },
  { title: 'Halaman orang, kejadian, dan kertas', pictures: personPictures },
  { title: 'Halaman desa', pictures: villagePictures },
  { title: 'Wilayah: dari posyandu sampai kabupaten', pictures: placePictures },
  { title: 'Daftar nama dan tugas', pictures: tasksPictures },
  { title: 'Grafik', pictures: chartPictures },
  { title: 'Titik rumah', pictures: homePointPictures },
  { title: 'Peta dan batas wilayah', pictures: mapPictures },
  { title: 'Kantor puskesmas dan koordinator', pictures: officePictures },
  { title: 'Mutu data dan ukuran', pictures: qualityPictures },
  { title: 'Rapat PWS', pictures: meetingPictures },
  { title: 'Rekap bulanan', pictures: recapPictures },
  { title: 'Bulan ini menurut HP ini', pictures: monthPictures },
  { title: 'Target dan sasaran', pictures: aimsPictures },
  { title: 'Paket layanan', pictures: packagesPictures },
  { title: 'Aturan dan kartu daerah', pictures: publishPictures },
  { title: 'Register dari berkas', pictures: importPictures },
  { title: 'Jadwal, bantuan, sebutan', pictures: publicPictures },
];

/** Every screen in every state, on made-up people; each has an address of its own: /galeri/<key>. */
export const Gallery = () => (
  <Switch>
    <Route path="/galeri/:key">{({ key }) => <One name={key} />}</Route>
    <Route>
      <Index />
    </Route>
  </Switch>
);

function One({ name }: { name: string }) {
  const picture = GROUPS.flatMap((g) => g.pictures).find((p) => p.key === name);
  return picture ? <Frames key={name} picture={picture} /> : <Index />;
}

const Index = () => (
  <div class="app bare">
    <header class="top">
      <div class="bar">
        <div class="grow">
          <h1>Galeri</h1>
          <p class="sub">Setiap layar dalam setiap keadaan. Semua orang di sini rekaan.</p>
        </div>
      </div>
    </header>
    <main id="isi">
      <div class="stack wide">
        {GROUPS.map((group) => (
          <section key={group.title} class="stack">
            <h2>{group.title}</h2>
            <ul class="people">
              {group.pictures.map((p) => (
                <li key={p.key}>
                  <Link class="button quiet whole" href={`/galeri/${p.key}`}>
                    {p.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  </div>
);
