import * as audit from '../audit.ts';
import * as chart from '../chart.ts';
import * as confirm from '../confirm.ts';
import * as consent from '../consent.ts';
import * as devices from '../devices.ts';
import * as due from '../due.ts';
import * as findings from '../findings.ts';
import * as gate from '../gate.ts';
import * as groups from '../groups.ts';
import * as help from '../help.ts';
import * as imports from '../import.ts';
import { labels } from '../label.ts';
import * as life from '../life.ts';
import * as merge from '../merge.ts';
import * as more from '../more.ts';
import * as outbox from '../outbox.ts';
import * as pages from '../pages.ts';
import * as paper from '../paper.ts';
import * as person from '../person.ts';
import * as problems from '../problems.ts';
import * as receipts from '../receipts.ts';
import * as refused from '../refused.ts';
import * as register from '../register.ts';
import * as saving from '../saving.ts';
import * as say from '../say.ts';
import * as scan from '../scan.ts';
import * as schedule from '../schedule.ts';
import * as session from '../session.ts';
import * as settings from '../settings.ts';
import * as steps from '../steps.ts';
import * as support from '../support.ts';
import * as today from '../today.ts';
import * as village from '../village.ts';
import * as visit from '../visit.ts';
import * as auditInEnglish from './audit.ts';
import * as chartInEnglish from './chart.ts';
import * as confirmInEnglish from './confirm.ts';
import * as consentInEnglish from './consent.ts';
import * as devicesInEnglish from './devices.ts';
import * as dueInEnglish from './due.ts';
import * as findingsInEnglish from './findings.ts';
import * as gateInEnglish from './gate.ts';
import * as groupsInEnglish from './groups.ts';
import * as helpInEnglish from './help.ts';
import * as importsInEnglish from './import.ts';
import { labelsInEnglish } from './labels.ts';
import { lay } from './lay.ts';
import * as lifeInEnglish from './life.ts';
import * as mergeInEnglish from './merge.ts';
import * as moreInEnglish from './more.ts';
import * as outboxInEnglish from './outbox.ts';
import * as pagesInEnglish from './pages.ts';
import * as paperInEnglish from './paper.ts';
import * as personInEnglish from './person.ts';
import * as problemsInEnglish from './problems.ts';
import * as receiptsInEnglish from './receipts.ts';
import * as refusedInEnglish from './refused.ts';
import * as registerInEnglish from './register.ts';
import * as savingInEnglish from './saving.ts';
import * as sayInEnglish from './say.ts';
import * as scanInEnglish from './scan.ts';
import * as scheduleInEnglish from './schedule.ts';
import * as sessionInEnglish from './session.ts';
import * as settingsInEnglish from './settings.ts';
import * as stepsInEnglish from './steps.ts';
import * as supportInEnglish from './support.ts';
import * as todayInEnglish from './today.ts';
import * as villageInEnglish from './village.ts';
import * as visitInEnglish from './visit.ts';

/** Each file of words beside its English. */
export const pairs: Readonly<Record<string, readonly [indonesian: object, english: object]>> = {
  audit: [audit, auditInEnglish],
  chart: [chart, chartInEnglish],
  confirm: [confirm, confirmInEnglish],
  consent: [consent, consentInEnglish],
  devices: [devices, devicesInEnglish],
  due: [due, dueInEnglish],
  findings: [findings, findingsInEnglish],
  gate: [gate, gateInEnglish],
  groups: [groups, groupsInEnglish],
  help: [help, helpInEnglish],
  import: [imports, importsInEnglish],
  life: [life, lifeInEnglish],
  merge: [merge, mergeInEnglish],
  more: [more, moreInEnglish],
  outbox: [outbox, outboxInEnglish],
  pages: [pages, pagesInEnglish],
  paper: [paper, paperInEnglish],
  person: [person, personInEnglish],
  problems: [problems, problemsInEnglish],
  receipts: [receipts, receiptsInEnglish],
  refused: [refused, refusedInEnglish],
  register: [register, registerInEnglish],
  saving: [saving, savingInEnglish],
  say: [say, sayInEnglish],
  scan: [scan, scanInEnglish],
  schedule: [schedule, scheduleInEnglish],
  session: [session, sessionInEnglish],
  settings: [settings, settingsInEnglish],
  steps: [steps, stepsInEnglish],
  support: [support, supportInEnglish],
  today: [today, todayInEnglish],
  village: [village, villageInEnglish],
  visit: [visit, visitInEnglish],
};

/** From here on every screen that is drawn says English. */
export function layEnglish(): void {
  for (const [indonesian, english] of Object.values(pairs))
    for (const [name, words] of Object.entries(english)) lay(Reflect.get(indonesian, name), words);
  Object.assign(labels, labelsInEnglish);
}
