/** Who is offered a glucose test. Source: KMK HK.01.07/MENKES/2015/2023 (from 40; 15–39 with a risk; all under treatment for TBC). */
export interface GlucoseRisks {
  obese?: boolean;
  wideWaist?: boolean;
  highPressure?: boolean;
  tbcTreatment?: boolean;
}
const FROM_YEARS = 40;
const AT_RISK_FROM_YEARS = 15;

export const isGlucoseTarget = (years: number, risks: GlucoseRisks = {}): boolean =>
  risks.tbcTreatment === true ||
  years >= FROM_YEARS ||
  (years >= AT_RISK_FROM_YEARS &&
    (risks.obese === true || risks.wideWaist === true || risks.highPressure === true));
