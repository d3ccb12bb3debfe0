import { ChoiceGroup, type ChoiceGroupProps } from './choice-group';

/** One of several, each with room for a sentence. */
export function RadioCards(props: Omit<ChoiceGroupProps, 'look' | 'type'>) {
  return <ChoiceGroup {...props} type="radio" look="cards" />;
}
