import { adultBmi } from './adult/adult-bmi.ts';
import { bloodPressure } from './adult/blood-pressure.ts';
import { cholesterol } from './adult/cholesterol.ts';
import { glucose } from './adult/glucose.ts';
import { uricAcid } from './adult/uric-acid.ts';
import { waist } from './adult/waist.ts';
import { womanMuac } from './adult/woman-muac.ts';
import { type AnyRule, anyRule } from './any-rule.ts';
import { dangerSigns } from './danger-signs.ts';
import { barthel } from './elder/barthel.ts';
import { bmiForAge } from './growth/bmi-for-age.ts';
import { childMuac } from './growth/child-muac.ts';
import { headCircumferenceForAge } from './growth/head-circumference-for-age.ts';
import { lengthHeightForAge } from './growth/length-height-for-age.ts';
import { oedema } from './growth/oedema.ts';
import { weightForAge } from './growth/weight-for-age.ts';
import { weightForLengthHeight } from './growth/weight-for-length-height.ts';
import { weightGainRule } from './growth/weight-gain-rule.ts';
import { ironTablets } from './pregnancy/iron-tablets.ts';
import { motherBloodPressure } from './pregnancy/mother-blood-pressure.ts';
import { motherMuac } from './pregnancy/mother-muac.ts';
import { pregnancyLeftOpen } from './pregnancy/pregnancy-left-open.ts';
import { schoolBloodPressure } from './school-age/school-blood-pressure.ts';
import { tuberculosis } from './tuberculosis.ts';

/** Every health rule, in the order findings of equal weight are read. A new rule is one file, its cases, and one line here. */
export const RULES: readonly AnyRule[] = [
  anyRule(dangerSigns),
  anyRule(oedema),
  anyRule(weightForLengthHeight),
  anyRule(childMuac),
  anyRule(weightForAge),
  anyRule(weightGainRule),
  anyRule(lengthHeightForAge),
  anyRule(bmiForAge),
  anyRule(headCircumferenceForAge),
  anyRule(motherBloodPressure),
  anyRule(motherMuac),
  anyRule(ironTablets),
  anyRule(pregnancyLeftOpen),
  anyRule(adultBmi),
  anyRule(womanMuac),
  anyRule(waist),
  anyRule(bloodPressure),
  anyRule(schoolBloodPressure),
  anyRule(glucose),
  anyRule(cholesterol),
  anyRule(uricAcid),
  anyRule(barthel),
  anyRule(tuberculosis),
];
