/*
 * Codes of health information exchange for what the cards ask and the rules say. Read from the FHIR R4 examples that the
 * Ministry of Health publishes for SATUSEHAT (Postman collections by number, questionnaires by id), LOINC and SNOMED CT
 * check digits verified; what was only seen in public repositories or the CDC's CVX list is `medium`.
 * A key without a row here is on the list in without-code.ts, with why; nothing is made up.
 */

/** Short names of the code systems, and their addresses. */
export const SYSTEMS = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  kfa: 'http://sys-ids.kemkes.go.id/kfa',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  kemkes: 'http://terminology.kemkes.go.id',
  'clinical-term': 'http://terminology.kemkes.go.id/CodeSystem/clinical-term',
  'anc-custom': 'http://terminology.kemkes.go.id/CodeSystem/anc-custom-codes',
  'episode-type': 'http://terminology.kemkes.go.id/CodeSystem/episodeofcare-type',
  kpsp: 'http://terminology.kemkes.go.id/Codesystem/kpsp',
  /** code is `<questionnaire id>/<linkId>` */
  questionnaire: 'https://fhir.kemkes.go.id/Questionnaire',
} as const;
export type System = keyof typeof SYSTEMS;

export interface Code {
  /** `measure.<what>`, `answers.<instrument>[.<item>[.<choice>]]`, `service.<service>`, `finding.<rule>.<class>` */
  of: string;
  system: System;
  code: string;
  display: string;
  confidence: 'high' | 'medium';
  source: string;
  /** UCUM */
  unit?: string;
  /** our yes is their no: we write down the problem, they the ability */
  opposite?: boolean;
}
