import type { Outlook } from '../outlooks/content';

type Strategy = Outlook['strategies'][number];

/** The columns of a plan's strategy as the outlook sets them. */
export function editorialColumns({ required, weights }: Pick<Strategy, 'required' | 'weights'>) {
  return {
    required2026: required[2026],
    required2031: required[2031],
    required2036: required[2036],
    required2046: required[2046],
    weight2031: weights[2031],
    weight2036: weights[2036],
    weight2046: weights[2046],
  };
}
