import { TOPICS, type Topic } from '../../cards/topics.ts';
import { cardRows } from '../line.ts';
import type { PackageRow, PackageStage } from '../package-row.ts';

/** Which topics of step 5 belong to which stage. Source: the 25 basic competencies of kader (Kemenkes 2023). */
const OF_STAGE: Partial<Record<PackageStage, readonly Topic[]>> = {
  bumil: [
    'pregnancy-plate',
    'iron-tablets',
    'antenatal-visits',
    'mother-class',
    'pregnancy-danger-signs',
  ],
  nifas: [
    'postpartum-visits',
    'postpartum-danger-signs',
    'breastfeeding',
    'breastfeeding-plate',
    'family-planning',
  ],
  bayi: [
    'breastfeeding',
    'complementary-feeding',
    'child-growth',
    'child-development',
    'immunization',
    'child-danger-signs',
  ],
  balita: [
    'complementary-feeding',
    'child-growth',
    'child-development',
    'immunization',
    'vitamin-a-deworming',
    'child-danger-signs',
  ],
  sekolah: [
    'balanced-plate',
    'teen-iron-tablets',
    'physical-activity',
    'sugar-salt-fat',
    'smoking',
    'teen-health',
    'immunization',
  ],
  dewasa: [
    'balanced-plate',
    'physical-activity',
    'sugar-salt-fat',
    'blood-pressure',
    'blood-sugar',
    'take-medicine',
    'smoking',
    'family-planning',
    'yearly-checks',
  ],
  lansia: [
    'elder-independence',
    'fall-prevention',
    'balanced-plate',
    'physical-activity',
    'sugar-salt-fat',
    'blood-pressure',
    'blood-sugar',
    'take-medicine',
    'smoking',
    'yearly-checks',
  ],
  semua: ['cough-etiquette'],
};

export const topicRows = (stage: PackageStage): PackageRow[] =>
  (OF_STAGE[stage] ?? []).flatMap((topic) =>
    cardRows(stage, [
      [`education.${topic}`, TOPICS[topic], 'promotive', 'visit', { family: 'education' }],
    ]),
  );
