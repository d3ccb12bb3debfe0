import type { WholeRoadChoice } from '@/lib/schemas/road';

/** What the person changed in single goals: fields of the road's form that are not seen. */
export function HiddenChoice({ choice }: { choice: WholeRoadChoice }) {
  const { leftOut, preferred, startOn } = choice;
  const fields = [
    ...leftOut.map((goal) => ['out', goal] as const),
    ...preferred.map((goal) => ['first', goal] as const),
    ...Object.entries(startOn).map(([goal, date]) => ['begin', `${goal}@${date}`] as const),
  ];
  return fields.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
