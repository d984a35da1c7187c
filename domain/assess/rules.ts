import { adultBmi } from './adult/adult-bmi.ts';
import { bloodPressure } from './adult/blood-pressure.ts';
import { cholesterol } from './adult/cholesterol.ts';
import { glucose } from './adult/glucose.ts';
import { uricAcid } from './adult/uric-acid.ts';
import { waist } from './adult/waist.ts';
import { womanMuac } from './adult/woman-muac.ts';
import { type AnyRule, anyRule } from './any-rule.ts';
import { birthWeight } from './child/birth-weight.ts';
import { complementaryFeeding } from './child/complementary-feeding.ts';
import { developmentChecklist } from './child/development-checklist.ts';
import { exclusiveBreastfeeding } from './child/exclusive-breastfeeding.ts';
import { kpspScreening } from './child/kpsp-screening.ts';
import { minimumDietRule } from './child/minimum-diet-rule.ts';
import { dangerSigns } from './danger-signs.ts';
import { barthel } from './elder/barthel.ts';
import { frailtyRule } from './elder/frailty-rule.ts';
import { gds4Rule } from './elder/gds-4.ts';
import { amtRule, miniCogRule } from './elder/memory-tests.ts';
import { skilas } from './elder/skilas.ts';
import { bmiForAge } from './growth/bmi-for-age.ts';
import { childMuac } from './growth/child-muac.ts';
import { headCircumferenceForAge } from './growth/head-circumference-for-age.ts';
import { lengthHeightForAge } from './growth/length-height-for-age.ts';
import { oedema } from './growth/oedema.ts';
import { weightForAge } from './growth/weight-for-age.ts';
import { weightForLengthHeight } from './growth/weight-for-length-height.ts';
import { weightGainRule } from './growth/weight-gain-rule.ts';
import { haemoglobin } from './haemoglobin.ts';
import { assist } from './mind/assist.ts';
import { phq4 } from './mind/phq-4.ts';
import { sdq } from './mind/sdq.ts';
import { srq20 } from './mind/srq-20.ts';
import { antenatalVisits } from './pregnancy/antenatal-visits.ts';
import { fetalHeartRate } from './pregnancy/fetal-heart-rate.ts';
import { fundalHeight } from './pregnancy/fundal-height.ts';
import { ironTablets } from './pregnancy/iron-tablets.ts';
import { motherBloodPressure } from './pregnancy/mother-blood-pressure.ts';
import { motherMuac } from './pregnancy/mother-muac.ts';
import { newbornVisits, postpartumVisits } from './pregnancy/postnatal-visits.ts';
import { preEclampsia } from './pregnancy/pre-eclampsia.ts';
import { preEclampsiaRiskRule } from './pregnancy/pre-eclampsia-risk.ts';
import { pregnancyLeftOpen } from './pregnancy/pregnancy-left-open.ts';
import { pregnancyRisk } from './pregnancy/pregnancy-risk.ts';
import { pregnancyWeightGain } from './pregnancy/pregnancy-weight-gain.ts';
import { tetanus } from './pregnancy/tetanus.ts';
import { schoolBloodPressure } from './school-age/school-blood-pressure.ts';
import { pressureMedicine, sugarMedicine } from './screening/medicine-taken.ts';
import { puma } from './screening/puma.ts';
import { riskBehaviour } from './screening/risk-behaviour.ts';
import { smoking } from './screening/smoking.ts';
import { breastChecks, cervixChecks } from './screening/women-checks.ts';
import { eChartRule } from './senses/e-chart.ts';
import { hearing, sight } from './senses/sight-hearing.ts';
import { visualAcuity } from './senses/visual-acuity.ts';
import { tuberculosis } from './tuberculosis.ts';

/** Every health rule, in the order findings of equal weight are read. A new rule is one file, its cases, and one line here. */
export const RULES: readonly AnyRule[] = [
  anyRule(dangerSigns),
  anyRule(srq20),
  anyRule(oedema),
  anyRule(birthWeight),
  anyRule(weightForLengthHeight),
  anyRule(childMuac),
  anyRule(weightForAge),
  anyRule(weightGainRule),
  anyRule(lengthHeightForAge),
  anyRule(bmiForAge),
  anyRule(headCircumferenceForAge),
  anyRule(preEclampsia),
  anyRule(motherBloodPressure),
  anyRule(haemoglobin),
  anyRule(fetalHeartRate),
  anyRule(fundalHeight),
  anyRule(pregnancyWeightGain),
  anyRule(motherMuac),
  anyRule(pregnancyRisk),
  anyRule(preEclampsiaRiskRule),
  anyRule(ironTablets),
  anyRule(tetanus),
  anyRule(antenatalVisits),
  anyRule(postpartumVisits),
  anyRule(newbornVisits),
  anyRule(pregnancyLeftOpen),
  anyRule(phq4),
  anyRule(sdq),
  anyRule(gds4Rule),
  anyRule(assist),
  anyRule(adultBmi),
  anyRule(womanMuac),
  anyRule(waist),
  anyRule(bloodPressure),
  anyRule(schoolBloodPressure),
  anyRule(glucose),
  anyRule(cholesterol),
  anyRule(uricAcid),
  anyRule(puma),
  anyRule(skilas),
  anyRule(barthel),
  anyRule(frailtyRule),
  anyRule(amtRule),
  anyRule(miniCogRule),
  anyRule(sight),
  anyRule(hearing),
  anyRule(visualAcuity),
  anyRule(eChartRule),
  anyRule(tuberculosis),
  anyRule(kpspScreening),
  anyRule(developmentChecklist),
  anyRule(exclusiveBreastfeeding),
  anyRule(complementaryFeeding),
  anyRule(minimumDietRule),
  anyRule(breastChecks),
  anyRule(cervixChecks),
  anyRule(smoking),
  anyRule(pressureMedicine),
  anyRule(sugarMedicine),
  anyRule(riskBehaviour),
];
