import { SOURCE_IDS } from '@/lib/domain/evidence';
import { type Cell, code, flag, number, oneOf, text, whole } from './cell';
import { evidenceFile } from './evidence-file';
import { socCode } from './occupation-files';

const iscoCode = code(/^\d{4}$/, '0110');
/** BLS links two minor groups as well, which have three digits. */
const iscoGroup = code(/^\d{3,4}$/, '0110');
const escoCode = code(/^\d{4}(\.\d{1,4})*$/, '2511.10');
const score = number(0, 1);

const webAddress: Cell<string> = {
  kind: 'text',
  words: 'a whole address that begins with http:// or https://',
  read: (value) =>
    /^https?:\/\/[^\s\p{Cc}]{1,500}$/u.test(value) && URL.canParse(value) ? value : undefined,
};

/** Read before every other file: it lists the sources of the folder's figures. */
export const sourcesFile = evidenceFile({
  sources: [],
  key: ['source_id'],
  columns: {
    source_id: oneOf(...SOURCE_IDS),
    name: text(300),
    publisher: text(300),
    data_year: text(100),
    url: webAddress,
    licence: text(300),
    attribution: text(2_000),
    measures: text(500),
    caveat: text(1_000),
    files: text(500),
  },
});

const iscoExposure = evidenceFile({
  sources: ['ilo'],
  key: ['isco08'],
  columns: {
    isco08: iscoCode,
    title: text(300),
    n_tasks: whole(1, 1_000),
    score_2025: score,
    sd_2025: score,
    min_task: score,
    max_task: score,
    category_2025: oneOf(
      'Not Exposed',
      'Minimal Exposure',
      'Gradient 1',
      'Gradient 2',
      'Gradient 3',
      'Gradient 4',
    ),
    score_2025_pctl: number(0, 100),
    score_2023: score,
  },
});

const iscoSocCrosswalk = evidenceFile({
  sources: ['bls_xwalk'],
  key: ['isco08', 'soc2010', 'soc2018'],
  columns: {
    isco08: iscoGroup,
    isco_title: text(300),
    soc2010: socCode,
    soc2018: socCode,
    soc2018_title: text(300),
    isco_soc2010_partial: flag,
    soc2010_splits: flag,
    in_ilo: flag,
  },
});

const escoOccupations = evidenceFile({
  sources: ['esco'],
  key: ['esco_code'],
  columns: { esco_code: escoCode, label: text(300), isco08: iscoCode, uri: webAddress },
});

const roleMap = evidenceFile({
  sources: ['onet', 'esco', 'bls_xwalk'],
  key: ['role', 'scheme', 'code'],
  columns: {
    role: text(200),
    scheme: oneOf('onet_soc', 'esco', 'isco08'),
    code: code(/^[\d.-]{4,20}$/, '15-2051.00, 2511.10 or 0110'),
    code_title: text(300),
    basis: text(500),
    source_stated: flag,
  },
});

/** Other classifications, and which codes stand for a role that has none. */
export const otherFiles = {
  'isco_exposure.csv': iscoExposure,
  'isco_soc_crosswalk.csv': iscoSocCrosswalk,
  'esco_occupations.csv': escoOccupations,
  'role_map.csv': roleMap,
};
