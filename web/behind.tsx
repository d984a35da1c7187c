import { useState } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import { FirstSync } from './kader/gate/first-sync.tsx';
import { IdleLock } from './kader/gate/idle-lock.tsx';
import { later } from './kader/later.tsx';
import { usePhone } from './kader/phone-context.ts';
import { Today } from './kader/today/today.tsx';

const Find = later(() => import('./kader/find/find.tsx').then((m) => m.Find));
const Register = later(() => import('./kader/register/register.tsx').then((m) => m.Register));
const RightsList = later(() =>
  import('./kader/register/rights-list.tsx').then((m) => m.RightsList),
);
const Steps = later(() => import('./kader/steps/person-steps.tsx').then((m) => m.StepsAt));
const Person = later(() => import('./kader/person/person.tsx').then((m) => m.PersonPage));
const MergePick = later(() => import('./kader/person/merge-pick.tsx').then((m) => m.MergePick));
const MergeTwo = later(() => import('./kader/person/merge-two.tsx').then((m) => m.MergeTwo));
const MergeList = later(() => import('./kader/person/merge-list.tsx').then((m) => m.MergeList));
const Outbox = later(() => import('./kader/outbox/outbox.tsx').then((m) => m.Outbox));
const Confirm = later(() => import('./kader/confirm/confirm.tsx').then((m) => m.Confirm));
const ScanCard = later(() => import('./kader/scan/scan-card.tsx').then((m) => m.ScanCard));
const Receive = later(() => import('./kader/hand-over/receive.tsx').then((m) => m.Receive));
const HandOver = later(() =>
  import('./kader/hand-over/hand-over.tsx').then((m) => m.HandOverPerson),
);
const More = later(() => import('./kader/more/more.tsx').then((m) => m.More));
const TasksPage = later(() => import('./kader/tasks/tasks-page.tsx').then((m) => m.TasksPage));
const QualityMine = later(() => import('./kader/more/quality-mine.tsx').then((m) => m.QualityMine));
const Meetings = later(() => import('./kader/meetings/meetings.tsx').then((m) => m.Meetings));
const MeetingPage = later(() =>
  import('./kader/meetings/meeting-page.tsx').then((m) => m.MeetingPage),
);
const NewMeeting = later(() =>
  import('./kader/meetings/write-meeting.tsx').then((m) => m.NewMeeting),
);
const MendMeeting = later(() =>
  import('./kader/meetings/write-meeting.tsx').then((m) => m.MendMeeting),
);
const Days = later(() => import('./kader/session/days.tsx').then((m) => m.Days));
const SessionPage = later(() =>
  import('./kader/session/session-page.tsx').then((m) => m.SessionPage),
);
const FillDay = later(() => import('./kader/session/fill-day.tsx').then((m) => m.FillDay));
const CloseDay = later(() => import('./kader/session/close-day.tsx').then((m) => m.CloseDay));
const Recap = later(() => import('./kader/session/recap.tsx').then((m) => m.Recap));

const Prints = later(() => import('./print/prints.tsx').then((m) => m.Prints));

const SupportPage = later(() =>
  import('./kader/support/support-page.tsx').then((m) => m.SupportPage),
);
const ListsPage = later(() => import('./kader/support/lists-page.tsx').then((m) => m.ListsPage));
const Proof = later(() => import('./kader/outbox/proof.tsx').then((m) => m.Proof));

const VillageForPhone = later(() =>
  import('./dashboard/open-village.tsx').then((m) => m.VillageForPhone),
);

const MonthOnPhone = later(() => import('./dashboard/open-month.tsx').then((m) => m.MonthOnPhone));

/** The screens behind the lock, after the first copy of the register or while it comes in. */
export function Behind() {
  const phone = usePhone();
  const [working, setWorking] = useState(false);
  if (phone.firstSync.value && !working) return <FirstSync onLater={() => setWorking(true)} />;
  return (
    <>
      <Places />
      <IdleLock />
    </>
  );
}

function Places() {
  const phone = usePhone();
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/cari">
        <Find forDay />
      </Route>
      <Route path="/orang">
        <Find forDay={false} />
      </Route>
      <Route path="/daftar">
        <Register />
      </Route>
      <Route path="/permintaan-data">
        <RightsList />
      </Route>
      <Route path="/orang/:id/langkah/:step">
        {({ id, step }) => <Steps id={id} step={step} />}
      </Route>
      <Route path="/orang/:id/gabung">{({ id }) => <MergePick key={id} id={id} />}</Route>
      <Route path="/orang/:id/gabung/:other">
        {({ id, other }) => <MergeTwo key={`${id} ${other}`} id={id} other={other} />}
      </Route>
      <Route path="/tercatat-dua-kali">
        <MergeList />
      </Route>
      <Route path="/orang/:id">{({ id }) => <Person id={id} />}</Route>
      <Route path="/hari">
        <Days />
      </Route>
      <Route path="/hari/:id/isi">{({ id }) => <FillDay id={id} />}</Route>
      <Route path="/hari/:id/tutup">{({ id }) => <CloseDay id={id} />}</Route>
      <Route path="/hari/:id/rekap">{({ id }) => <Recap id={id} />}</Route>
      <Route path="/hari/:id">{({ id }) => <SessionPage id={id} />}</Route>
      <Route path="/rapat">
        <Meetings />
      </Route>
      <Route path="/rapat/baru/:scope">
        {({ scope }) => <NewMeeting scope={decodeURIComponent(scope)} />}
      </Route>
      <Route path="/rapat/:id/perbaiki">{({ id }) => <MendMeeting key={id} id={id} />}</Route>
      <Route path="/rapat/:id">{({ id }) => <MeetingPage id={id} />}</Route>
      <Route path="/pindai">
        <ScanCard />
      </Route>
      <Route path="/terima">
        <Receive />
      </Route>
      <Route path="/serahkan/:id">{({ id }) => <HandOver id={id} />}</Route>
      <Route path="/belum-terkirim">
        <Outbox />
      </Route>
      <Route path="/bukti/:on">{({ on }) => <Proof on={on} />}</Route>
      <Route path="/bantuan-teknis">
        <SupportPage />
      </Route>
      <Route path="/unduh-daftar">
        <ListsPage />
      </Route>
      <Route path="/pengesahan">
        <Confirm />
      </Route>
      <Route path="/desa/*?">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/wilayah/*?">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/bulan" nest>
        <MonthOnPhone phone={phone} />
      </Route>
      <Route path="/hp">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/tugas">
        <TasksPage />
      </Route>
      <Route path="/mutu-saya">
        <QualityMine />
      </Route>
      <Route path="/mutu/*?">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/rekap/*?">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/tertahan">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/cetak/*?">
        <Prints />
      </Route>
      <Route path="/masukkan-register">
        <VillageForPhone phone={phone} />
      </Route>
      <Route path="/lainnya">
        <More />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
