import { RANKED_MEASURES } from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';

export interface MeasureWords {
  readonly name: string;
  /** When its data was gathered. */
  readonly year: string;
  readonly means: string;
  /** Continues "Does not mean". */
  readonly doesNotMean: string;
}

const words: Readonly<Record<string, MeasureWords>> = {
  'soc.gpt4_beta': {
    name: 'Tasks, rated by GPT-4',
    year: '2023',
    means:
      'The share of tasks that a language model could speed up by half or more at equal quality. A task that needs software built on the model counts half.',
    doesNotMean:
      'that the tasks are done so, or that a job goes: it is what a model of that year held to be possible.',
  },
  'soc.human_beta': {
    name: 'Tasks, rated by people',
    year: '2023',
    means: 'The same question about the same tasks, answered by people.',
    doesNotMean:
      'more than an opinion of what is possible: on some software work people and GPT-4 disagree strongly.',
  },
  'soc.ms_applicability': {
    name: 'Chats with an assistant',
    year: '2024',
    means:
      'How far real chats with Microsoft’s assistant covered the activities of the work, and how well they went.',
    doesNotMean:
      'that AI can replace the job: its authors say that it must not be read so. It sees one consumer product in the United States, and no use inside programming tools.',
  },
  'soc.aei_observed': {
    name: 'Use of Claude seen',
    year: '2026 release',
    means:
      'How much of the work’s tasks a language model can do and is seen doing for people at work; use without a person in between counts more.',
    doesNotMean:
      'that nobody uses AI where the value is zero: it sees one vendor, and a list of tasks of 2015. Many occupations share zero, and then their rank says little.',
  },
};

/** In the order of `RANKED_MEASURES`. */
export const MEASURE_WORDS: readonly MeasureWords[] = RANKED_MEASURES.map(({ key }) => {
  const found = own(words, key);
  if (!found) throw new Error(`No words for ${key}`);
  return found;
});
