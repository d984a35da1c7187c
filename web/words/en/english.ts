import * as aims from '../aims.ts';
import * as audit from '../audit.ts';
import * as chart from '../chart.ts';
import * as confirm from '../confirm.ts';
import * as consent from '../consent.ts';
import * as devices from '../devices.ts';
import * as due from '../due.ts';
import * as dueToday from '../due-today.ts';
import * as findings from '../findings.ts';
import * as gate from '../gate.ts';
import * as groups from '../groups.ts';
import * as help from '../help.ts';
import * as homePoint from '../home-point.ts';
import * as houseMap from '../house-map.ts';
import * as ilp from '../ilp.ts';
import * as imports from '../import.ts';
import { labels } from '../label.ts';
import * as life from '../life.ts';
import * as lists from '../lists.ts';
import * as map from '../map.ts';
import * as meetings from '../meetings.ts';
import * as merge from '../merge.ts';
import * as month from '../month.ts';
import * as more from '../more.ts';
import * as outbox from '../outbox.ts';
import * as packages from '../packages.ts';
import * as pages from '../pages.ts';
import * as paper from '../paper.ts';
import * as person from '../person.ts';
import * as places from '../places.ts';
import * as problems from '../problems.ts';
import * as publish from '../publish.ts';
import * as quality from '../quality.ts';
import * as recap from '../recap.ts';
import * as receipts from '../receipts.ts';
import * as refused from '../refused.ts';
import * as register from '../register.ts';
import * as rules from '../rules.ts';
import * as saving from '../saving.ts';
import * as say from '../say.ts';
import * as scan from '../scan.ts';
import * as schedule from '../schedule.ts';
import * as session from '../session.ts';
import * as settings from '../settings.ts';
import * as steps from '../steps.ts';
import * as support from '../support.ts';
import * as tasks from '../tasks.ts';
import * as today from '../today.ts';
import * as trend from '../trend.ts';
import * as village from '../village.ts';
import * as visit from '../visit.ts';
import * as aimsInEnglish from './aims.ts';
import * as auditInEnglish from './audit.ts';
import * as chartInEnglish from './chart.ts';
import * as confirmInEnglish from './confirm.ts';
import * as consentInEnglish from './consent.ts';
import * as devicesInEnglish from './devices.ts';
import * as dueInEnglish from './due.ts';
import * as dueTodayInEnglish from './due-today.ts';
import * as findingsInEnglish from './findings.ts';
import * as gateInEnglish from './gate.ts';
import * as groupsInEnglish from './groups.ts';
import * as helpInEnglish from './help.ts';
import * as homePointInEnglish from './home-point.ts';
import * as houseMapInEnglish from './house-map.ts';
import * as ilpInEnglish from './ilp.ts';
import * as importsInEnglish from './import.ts';
import { indicatorLabelsInEnglish } from './indicator-labels.ts';
import { labelsInEnglish } from './labels.ts';
import { lay } from './lay.ts';
import * as lifeInEnglish from './life.ts';
import * as listsInEnglish from './lists.ts';
import * as mapInEnglish from './map.ts';
import * as meetingsInEnglish from './meetings.ts';
import * as mergeInEnglish from './merge.ts';
import * as monthInEnglish from './month.ts';
import * as moreInEnglish from './more.ts';
import * as outboxInEnglish from './outbox.ts';
import { packageLabelsInEnglish } from './package-labels.ts';
import * as packagesInEnglish from './packages.ts';
import * as pagesInEnglish from './pages.ts';
import * as paperInEnglish from './paper.ts';
import * as personInEnglish from './person.ts';
import * as placesInEnglish from './places.ts';
import * as problemsInEnglish from './problems.ts';
import * as publishInEnglish from './publish.ts';
import * as qualityInEnglish from './quality.ts';
import * as recapInEnglish from './recap.ts';
import * as receiptsInEnglish from './receipts.ts';
import * as refusedInEnglish from './refused.ts';
import * as registerInEnglish from './register.ts';
import * as rulesInEnglish from './rules.ts';
import * as savingInEnglish from './saving.ts';
import * as sayInEnglish from './say.ts';
import * as scanInEnglish from './scan.ts';
import * as scheduleInEnglish from './schedule.ts';
import * as sessionInEnglish from './session.ts';
import * as settingsInEnglish from './settings.ts';
import * as stepsInEnglish from './steps.ts';
import * as supportInEnglish from './support.ts';
import * as tasksInEnglish from './tasks.ts';
import * as todayInEnglish from './today.ts';
import * as trendInEnglish from './trend.ts';
import * as villageInEnglish from './village.ts';
import * as visitInEnglish from './visit.ts';

/** Each file of words beside its English; named one by one, so that what stays Indonesian is not kept on their account. */
export const pairs: Readonly<Record<string, readonly [indonesian: object, english: object]>> = {
  aims: [{ aimWords: aims.aimWords }, aimsInEnglish],
  audit: [
    { auditWords: audit.auditWords, becauseWords: audit.becauseWords, readWords: audit.readWords },
    auditInEnglish,
  ],
  chart: [
    {
      chartWords: chart.chartWords,
      plotWords: chart.plotWords,
      growthWords: chart.growthWords,
    },
    chartInEnglish,
  ],
  confirm: [{ confirmWords: confirm.confirmWords }, confirmInEnglish],
  consent: [
    {
      rightWords: consent.rightWords,
      outcomeWords: consent.outcomeWords,
      consentWords: consent.consentWords,
      rightsWords: consent.rightsWords,
      missingWords: consent.missingWords,
    },
    consentInEnglish,
  ],
  devices: [
    { deviceNames: devices.deviceNames, deviceWords: devices.deviceWords },
    devicesInEnglish,
  ],
  due: [
    {
      dueSayings: due.dueSayings,
      lastTimeWords: due.lastTimeWords,
      testDueWords: due.testDueWords,
    },
    dueInEnglish,
  ],
  'due-today': [{ dueWords: dueToday.dueWords }, dueTodayInEnglish],
  findings: [
    { severityWords: findings.severityWords, whyWords: findings.whyWords },
    findingsInEnglish,
  ],
  gate: [
    {
      gateWords: gate.gateWords,
      laterWords: gate.laterWords,
      switchWords: gate.switchWords,
      idleWords: gate.idleWords,
    },
    gateInEnglish,
  ],
  groups: [{ groupWords: groups.groupWords }, groupsInEnglish],
  help: [{ helpWords: help.helpWords }, helpInEnglish],
  ilp: [{ ilpWords: ilp.ilpWords }, ilpInEnglish],
  'home-point': [{ homePointWords: homePoint.homePointWords }, homePointInEnglish],
  'house-map': [{ houseMapWords: houseMap.houseMapWords }, houseMapInEnglish],
  import: [{ importWords: imports.importWords }, importsInEnglish],
  life: [{ consequenceWords: life.consequenceWords, lifeWords: life.lifeWords }, lifeInEnglish],
  lists: [{ listWords: lists.listWords }, listsInEnglish],
  map: [
    {
      mapWords: map.mapWords,
      mapPageWords: map.mapPageWords,
      boundaryWords: map.boundaryWords,
    },
    mapInEnglish,
  ],
  meetings: [{ meetingWords: meetings.meetingWords }, meetingsInEnglish],
  merge: [{ sameReasonWords: merge.sameReasonWords, mergeWords: merge.mergeWords }, mergeInEnglish],
  month: [{ monthWords: month.monthWords }, monthInEnglish],
  more: [{ roleWords: more.roleWords, moreWords: more.moreWords }, moreInEnglish],
  outbox: [
    {
      factWords: outbox.factWords,
      outboxWords: outbox.outboxWords,
      mendWords: outbox.mendWords,
      proofWords: outbox.proofWords,
    },
    outboxInEnglish,
  ],
  packages: [
    {
      packageProblemWords: packages.packageProblemWords,
      kindWords: packages.kindWords,
      packageWords: packages.packageWords,
    },
    packagesInEnglish,
  ],
  pages: [{ pageWords: pages.pageWords }, pagesInEnglish],
  paper: [{ paperWords: paper.paperWords }, paperInEnglish],
  person: [{ personWords: person.personWords }, personInEnglish],
  places: [{ placeWords: places.placeWords }, placesInEnglish],
  problems: [
    {
      refusalWords: problems.refusalWords,
      signInWords: problems.signInWords,
      pinWords: problems.pinWords,
      unlockWords: problems.unlockWords,
      unreadableWords: problems.unreadableWords,
      writeWords: problems.writeWords,
      syncTroubleWords: problems.syncTroubleWords,
      nikWords: problems.nikWords,
    },
    problemsInEnglish,
  ],
  quality: [{ qualityWords: quality.qualityWords }, qualityInEnglish],
  publish: [{ publishWords: publish.publishWords }, publishInEnglish],
  receipts: [{ receiptWords: receipts.receiptWords }, receiptsInEnglish],
  recap: [{ recapWords: recap.recapWords }, recapInEnglish],
  refused: [{ refusedWords: refused.refusedWords }, refusedInEnglish],
  register: [
    { findWords: register.findWords, registerWords: register.registerWords },
    registerInEnglish,
  ],
  rules: [{ rulesWords: rules.rulesWords }, rulesInEnglish],
  saving: [{ savingWords: saving.savingWords }, savingInEnglish],
  say: [{ WEEKDAYS: say.WEEKDAYS, MONTHS: say.MONTHS, sayWords: say.sayWords }, sayInEnglish],
  scan: [
    {
      scanWords: scan.scanWords,
      cardWords: scan.cardWords,
      handOverWords: scan.handOverWords,
      receiveWords: scan.receiveWords,
      carriedWords: scan.carriedWords,
    },
    scanInEnglish,
  ],
  schedule: [
    { untilWords: schedule.untilWords, scheduleWords: schedule.scheduleWords },
    scheduleInEnglish,
  ],
  session: [
    {
      durationWords: session.durationWords,
      modeWords: session.modeWords,
      statusWords: session.statusWords,
      toolWords: session.toolWords,
      stockWords: session.stockWords,
      toolStates: session.toolStates,
      sessionWords: session.sessionWords,
      truthWords: session.truthWords,
      planWords: session.planWords,
      openingWords: session.openingWords,
      fillWords: session.fillWords,
      closeWords: session.closeWords,
      whyVisitWords: session.whyVisitWords,
      recapWords: session.recapWords,
      stationWords: session.stationWords,
    },
    sessionInEnglish,
  ],
  settings: [{ settingsWords: settings.settingsWords }, settingsInEnglish],
  steps: [{ standardSteps: steps.standardSteps, shortSteps: steps.shortSteps }, stepsInEnglish],
  support: [
    {
      roomWords: support.roomWords,
      supportWords: support.supportWords,
      eventWords: support.eventWords,
      ownListWords: support.ownListWords,
    },
    supportInEnglish,
  ],
  tasks: [
    {
      taskWords: tasks.taskWords,
      reasonWords: tasks.reasonWords,
    },
    tasksInEnglish,
  ],
  today: [
    { navWords: today.navWords, stripWords: today.stripWords, todayWords: today.todayWords },
    todayInEnglish,
  ],
  trend: [{ trendWords: trend.trendWords }, trendInEnglish],
  village: [
    {
      countWords: village.countWords,
      villageWords: village.villageWords,
      askWords: village.askWords,
    },
    villageInEnglish,
  ],
  visit: [{ visitWords: visit.visitWords }, visitInEnglish],
};

/** From here on every screen that is drawn says English. */
export function layEnglish(): void {
  for (const [indonesian, english] of Object.values(pairs))
    for (const [name, words] of Object.entries(english)) lay(Reflect.get(indonesian, name), words);
  Object.assign(labels, indicatorLabelsInEnglish, packageLabelsInEnglish, labelsInEnglish);
}
