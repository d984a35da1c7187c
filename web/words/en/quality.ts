import type * as id from '../quality.ts';
import { sayDate, sayNumber } from '../say.ts';
import { sayPercent } from '../village.ts';
import type { Translation } from './translation.ts';

const n = (value: number): string => sayNumber(value);

export const qualityWords: Translation<typeof id.qualityWords> = {
  link: 'Data quality',
  title: 'Quality of data and measurements',
  titleDistrict: 'Data quality by puskesmas',
  about:
    'This page shows where help is welcome: a tool to check, records not yet complete, numbers to ask about. It is not for judging people.',
  aboutDistrict:
    'Sums by puskesmas, without names of kader. Details are looked at and talked over in the puskesmas. Shares (%) are of numbers rounded down to fives; those of a number below five are written –.',
  none: 'No posyandu in this area yet.',
  reckoning: (done, of) =>
    `Worked out for ${n(done)} of ${n(of)} posyandu. The others are being worked out.`,
  few: 'Not enough measurements yet',
  unknown: 'none yet',
  of: (part, whole) => `${n(part)} of ${n(whole)}`,
  signs: {
    few: 'Not enough data yet',
    fine: 'Good',
    look: 'Look together',
  },
  signNote:
    '"Look together" means something stands out and is worth asking about at the posyandu. "Not enough data yet" means nothing can be said.',
  columns: {
    posyandu: 'Posyandu',
    puskesmas: 'Puskesmas',
    sign: 'Sign',
    filled: 'Card filled in',
    counselled: 'Up to step 5',
    withinDay: 'Sent ≤ 1 day',
    withinWeek: 'Sent ≤ 7 days',
    recap: 'Recap',
    nik: 'With NIK',
    duplicates: 'Maybe twice',
    outliers: 'Beyond bounds',
    anomalies: 'To ask about',
    reporting: 'With records',
    recaps: 'Recaps on time',
    toLookAt: 'Look together',
  },
  recap: {
    onTime: 'on time',
    late: 'past its day',
    waiting: (due) => `until ${sayDate(due)}`,
  },
  csv: 'Download table (CSV)',
  csvFile: 'data quality',
  anomaliesTitle: 'To ask about',
  noAnomalies: 'Nothing stands out this month.',
  whatToDo: 'What can be done',
  records: {
    title: 'Records of this month',
    filled: 'Fields of the card at steps 2 and 3 filled in, or left out with a reason',
    counselled: 'Visits that reached counselling (step 5), or left it out with a reason',
    withinDay: 'Records that reached the server within 1 day',
    withinWeek: 'Records that reached the server within 7 days',
    nik: 'Residents whose NIK is recorded',
    estimated: 'Children under five with an estimated date of birth',
    roundDays: 'Children under five born on the 1st or the 15th',
    outliers: 'Measurements of children under five beyond WHO’s bounds',
    recap: 'Recap of this month',
    duplicates: 'Pairs of residents who may be recorded twice',
    what: 'What is looked at',
    share: 'Share',
    count: 'Count',
  },
  measuring: {
    title: 'Measuring',
    since: (from) =>
      `Measurements since ${sayDate(from)}. Under 50 measurements nothing can be said.`,
    none: 'No measurements in these three months.',
    digitTitle: (what) => `Last digit of ${what}`,
    digitNote: (readings, round) =>
      `${n(readings)} measurements, ${round} end in 0 or 5. If every last digit were as frequent, each bar would be 10%.`,
    digitLabel: (digit) => `Ends in ${digit}`,
    showDigits: 'See the last digits of each measure',
    scoreTitle: 'Spread of z-scores of children under five',
    index: 'Index',
    readings: 'Measurements',
    sd: 'Standard deviation',
    expected: 'Usually',
    implausible: 'Beyond bounds',
    scoreSays:
      'A wide standard deviation often means that tools or ways of measuring differ, or dates of birth are wrong.',
    repeatTitle: 'Repeated measurements',
    pairs: 'Pairs',
    tem: 'Technical error (TEM)',
    beyond: 'Beyond the allowed difference',
    repeatSays:
      'Most are repeated because the first number surprised, so this is for training, not for judging.',
  },
  kader: {
    title: 'By kader',
    who: 'Who measured or recorded',
    readings: 'Measurements',
    round: 'Ends in 0 or 5',
    withinDay: 'Sent ≤ 1 day',
    unknown: 'Not recorded',
    about:
      'A number that stands out comes from the tool more often than from a person. Check the tool first.',
    fewest: 'Nobody has measured in these three months.',
  },
  tools: {
    title: 'By tool',
    tool: 'Tool',
    none: 'The tools used were not noted on the open day, or more than one fits.',
  },
  differences: {
    title: 'Two results that differ',
    who: (a, b, index) =>
      `The mean ${index} of children measured by ${a} and ${b} differs by more than chance. Let both measure the same child.`,
  },
  indices: {
    zwfa: 'weight for age',
    zlhfa: 'length or height for age',
    zwfl: 'weight for length or height',
    zbfa: 'BMI for age',
  },
  measures: {
    weight: 'a child’s weight',
    'length-height': 'a child’s length or height',
    head: 'head circumference',
    muac: 'a child’s arm circumference',
    waist: 'waist',
    'blood-pressure': 'upper blood pressure',
  },
  says: {
    'nothing-recorded': (days) =>
      days > 1
        ? `${n(days)} open days have passed without data.`
        : 'The open day has passed without data.',
    'no-open-day': 'No open day is recorded for this month.',
    'all-gained': (d) =>
      `Reports 100% gained (N) of ${n(d)} children weighed. Usually some do not gain.`,
    'nobody-referred': (atRisk) => `0 referred, though ${n(atRisk)} residents are at risk.`,
    'all-round': (readings, what) => `All ${n(readings)} measurements of ${what} end in 0.`,
    digits: (round, what) =>
      `Last digits of ${what} pile up on some numbers; ${sayPercent(round)} end in 0 or 5.`,
    'more-than-live-here': (d, s) =>
      `${n(d)} children weighed, more than the ${n(s)} who live here.`,
    'more-came-than-live-here': (attended, people) =>
      `${n(attended)} residents came, more than the ${n(people)} who live here.`,
    'sums-as-last-month': (served) =>
      `All sums are exactly those of last month (${n(served)} residents served).`,
    'weights-as-last-month': (same, of) =>
      `The weights of ${n(same)} of ${n(of)} children are exactly those of last month.`,
    implausible: (bad, of) =>
      `${n(bad)} of ${n(of)} measurements of children are beyond WHO’s bounds.`,
    duplicates: (pairs) => `${n(pairs)} pairs of residents may be recorded twice.`,
    'clock-off': (facts, of) => `The phone’s clock was wrong in ${n(facts)} of ${n(of)} records.`,
    'births-round': (bad, of) =>
      `${n(bad)} of ${n(of)} children under five are recorded as born on the 1st or 15th.`,
    'recap-late': (due) => `The recap was not signed by ${sayDate(due)}.`,
  },
  todo: {
    'nothing-recorded':
      'Ask whether the open day took place, and whether records are still on a phone.',
    'no-open-day': 'Ask for the posyandu’s schedule and record its open day.',
    'all-gained':
      'Look at some children: compare this month’s and last month’s weight with the KIA book.',
    'nobody-referred':
      'Open the list of those at risk with the midwife and record the referrals made.',
    'all-round': 'Check the tool and how it is read: the digit after the comma is written too.',
    digits: 'Practise reading to the smallest line, two people taking turns on one tool.',
    'more-than-live-here': 'Check that guests are marked as guests and newcomers registered.',
    'more-came-than-live-here': 'Check that guests are marked as guests and newcomers registered.',
    'sums-as-last-month': 'Compare with the cards: last month’s records may have been copied.',
    'weights-as-last-month': 'Check the scale, and weigh some children again if possible.',
    implausible: 'Check the dates of birth and measure those children again.',
    duplicates: 'Open "Recorded twice?" on the kader’s phone, then merge them or say they are two.',
    'clock-off': 'Turn on automatic date and time on that phone.',
    'births-round': 'Compare dates of birth with the birth certificate or the KIA book.',
    'recap-late': 'Help the coordinator close the open day and sign the recap.',
  },
  mine: {
    title: 'Quality of my measurements',
    about:
      'Worked out on this phone from the children under five you measured in three months. To help you, not to judge.',
    none: 'No measurements of yours in these three months.',
    readings: (count) => `${n(count)} measurements in three months.`,
    need: (more) => `${n(more)} more measurements before anything can be said.`,
    spread: 'The last digits are well spread. Keep reading to the smallest line.',
    heaped: (round) =>
      `${sayPercent(round)} end in 0 or 5. Try reading to the smallest line, or have the tool checked.`,
    again: (count) => `You measured again ${n(count)} times. That helps.`,
  },
};
